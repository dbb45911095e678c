import { resolveConfig, type ResolvedConfig } from '../config/resolve.ts';
import { UserError } from '../errors.ts';
import type { Target } from '../model/target.ts';
import { gitRoot } from '../input/gitignore.ts';
import { slashed } from '../input/slashed.ts';
import { printable } from '../reporters/printable.ts';
import { atLeast } from '../model/severity.ts';
import type { Command } from './command.ts';
import { exitCodes } from './io.ts';
import { configFor, configOption, gatherRequest } from './judging.ts';
import { loadRestrictionsOption } from './loadRestrictions.ts';
import { mendBase } from './promote/mendBase.ts';
import { promotionOf } from './promote/promotionOf.ts';
import { accountOf } from './promote/accountOf.ts';
import { diffWithoutSecrets } from './promote/diffWithoutSecrets.ts';
import { choices, readOptions } from './promote/readOptions.ts';
import { writeFiles } from './promote/writeFiles.ts';
import { withProgress } from './progressLine.ts';

export const promote: Command = {
  name: 'promote',
  operands: '',
  summary: 'Write the production overlay of a local environment, and prove it.',
  options: [
    { name: 'from', value: '<environment>', help: 'the local environment, by name or path; default: local' },
    { name: 'to', value: '<name>', help: 'the environment to write or extend, or its folder; default: production' },
    { name: 'target', value: '<name>', help: 'the platform it is for; default: the one of the configuration', list: true },
    {
      name: 'layout',
      value: '<layout>',
      help: 'the folder it goes to: environments/<name> (default), or overlays/<name>',
      choices: ['environments', 'overlays'],
    },
    ...choices,
    { name: 'move', help: 'move plain manifests to base/, with an environment local beside the new one' },
    { name: 'fix', help: 'mend what is safe to mend in the local environment and its bases, first' },
    { name: 'dry-run', help: 'show what would be written, and write nothing' },
    configOption,
    loadRestrictionsOption,
  ],
  examples: [
    ['k8sport promote --from local --to production --target eks', 'environments by name'],
    ['k8sport promote --target gke --registry us-docker.pkg.dev/shop/web --tag v1.0.0', 'with what your images are called there'],
    ['k8sport promote --from k8s/kind --target gke --dry-run', 'plain manifests; shows the diff'],
    ['k8sport promote --from overlays/dev --to overlays/prod --target aks', 'an overlay that is there is extended'],
  ],

  async run(args, io) {
    if (args.operands.length > 0)
      throw new UserError('arguments', 'promote takes no operands', 'k8sport promote --from local --to production');
    const config = await configFor(args, io);
    const resolved = await resolveConfig(config, io.cwd);
    const [from, to] = [args.get('from') ?? 'local', args.get('to') ?? 'production'];
    const target = targetOf(to, resolved);
    const isDry = args.has('dry-run');
    const mended = args.has('fix') && !isDry ? await mendBase(from, resolved, gatherRequest(args, io, config)) : [];
    const promotion = await withProgress(args, io, (progress) =>
      promotionOf({
        from,
        to,
        isMoved: args.has('move'),
        layout: args.get('layout') as 'environments' | 'overlays' | undefined,
        target,
        optionsFor: (secretPath) => readOptions(args, target, secretPath, config.config.promote),
        config,
        resolved,
        request: { ...gatherRequest(args, io, config), progress },
      }),
    );
    const { files, after, comparison } = promotion;
    if (!isDry) writeFiles(files, gitRoot(io.cwd) ?? io.cwd);
    for (const line of accountOf(promotion, isDry, mended)) io.stdout.write(`${printable(line)}\n`);
    // What is moved stays as it is, whatever it holds.
    for (const file of isDry ? files.filter(({ isMoved }) => !isMoved) : []) {
      const diff = diffWithoutSecrets(file, slashed(file.shown));
      io.stdout.write(`\n${diff.split('\n').map(printable).join('\n')}`);
    }
    const isProved = !after.findings.some(({ severity }) => atLeast(severity, 'warning'));
    const hasDrift = comparison.differences.some(({ verdict, severity }) => verdict.kind === 'drift' && atLeast(severity, 'warning'));
    return isProved && !hasDrift ? exitCodes.clean : exitCodes.findings;
  },
};

/** @throws UserError where it is not clear what the environment is for. */
function targetOf(to: string, { environments, targets: all }: ResolvedConfig): Target {
  const targets = environments.find(({ name }) => name === to)?.targets ?? all;
  const [first, ...others] = targets;
  if (first && others.length === 0) return first;
  throw new UserError(
    'arguments',
    'an overlay is for one target',
    `name it: --target ${targets
      .map(({ id }) => id)
      .slice(0, 3)
      .join(', or --target ')}`,
  );
}
