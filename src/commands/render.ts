import path from 'node:path';
import { UserError } from '../errors.ts';
import { discover } from '../input/discover.ts';
import { renderKustomizations } from '../input/renderKustomizations.ts';
import { printable } from '../reporters/printable.ts';
import { printYaml } from '../yaml/print.ts';
import type { Resource } from '../model/resource.ts';
import type { Command } from './command.ts';
import { exitCodes } from './io.ts';
import { loadRestrictionsOption, type LoadRestrictions } from './loadRestrictions.ts';

export const render: Command = {
  name: 'render',
  operands: '<folder>',
  summary: 'Print what a kustomization renders to, as `kubectl kustomize` does.',
  options: [
    { name: 'annotate', help: 'say behind each value which line wrote it' },
    { name: 'show-secrets', help: 'print the values of Secrets too' },
    loadRestrictionsOption,
  ],
  examples: [
    ['k8sport render overlays/production', 'YAML, in the order of kustomize'],
    ['k8sport render overlays/production --annotate', 'where does this value come from?'],
    ['diff <(k8sport render --show-secrets k8s/prod) <(kubectl kustomize k8s/prod)', 'see for yourself'],
  ],

  async run(args, io) {
    const [folder, ...others] = args.operands;
    if (folder === undefined || others.length > 0)
      throw new UserError('arguments', 'render takes one folder', '`k8sport render --help` shows examples');
    const directory = path.resolve(io.cwd, folder);
    const kustomizations = (await discover([folder], io.cwd, () => false)).filter((file) => path.dirname(file.path) === directory);
    const restrictions = (args.get('load-restrictions') ?? 'root-only') as LoadRestrictions;
    const [root] = renderKustomizations(kustomizations, io.cwd, restrictions).roots;
    if (!root) throw new UserError('input', `${folder}: no kustomization`, 'name the folder that holds a kustomization.yaml');
    const { resources, problems } = root.build;
    for (const { message, place } of problems) io.stderr.write(`k8sport: ${printable(`${place.file}:${place.start.line}: ${message}`)}\n`);
    io.stdout.write(resources.map((resource) => printResource(resource, args.has('annotate'), args.has('show-secrets'))).join('---\n'));
    return problems.some(({ kind }) => kind === 'refused') ? exitCodes.findings : exitCodes.clean;
  },
};

function printResource(resource: Resource, isAnnotated: boolean, showsSecrets: boolean): string {
  const value = showsSecrets || resource.id.kind !== 'Secret' ? resource.root.raw : withoutValues(resource.root.raw);
  if (!isAnnotated) return printYaml(value);
  return printYaml(value, (at) => {
    const { file, start } = resource.locate(at);
    return `${file}:${start.line}`;
  });
}

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** A Secret whose keys are told, and nothing of their values, nor the copy that kubectl keeps of them. */
function withoutValues(secret: unknown): unknown {
  const copy = structuredClone(secret) as Record<string, unknown> & { metadata?: { annotations?: Record<string, unknown> } };
  for (const field of ['data', 'stringData']) if (field in copy) copy[field] = withoutLeaves(copy[field]);
  const annotations = copy.metadata?.annotations;
  if (annotations?.[lastApplied] !== undefined) annotations[lastApplied] = '<hidden>';
  return copy;
}

function withoutLeaves(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return '<hidden>';
  return Object.fromEntries(Object.keys(value).map((key) => [key, '<hidden>']));
}
