import { UserError } from '../errors.ts';
import { cleanDump } from '../dump/cleanDump.ts';
import { isCopied } from '../kube/apis/isCopied.ts';
import { printable } from '../reporters/printable.ts';
import { plural } from '../reporters/plural.ts';
import { printYaml } from '../yaml/print.ts';
import { accountOf } from './clean/accountOf.ts';
import { advice } from './clean/advice.ts';
import { readDumps } from './clean/readDumps.ts';
import type { Command } from './command.ts';
import { exitCodes } from './io.ts';

export const clean: Command = {
  name: 'clean',
  operands: '<dump…>',
  summary: 'Make manifests of what `kubectl get -o yaml` printed.',
  options: [
    { name: 'split', value: '<folder>', help: 'write one file an object, and a kustomization.yaml, instead of printing' },
    { name: 'force', help: 'overwrite files that --split finds there' },
    { name: 'namespace', value: '<list>', help: 'keep the objects of these namespaces only, even of those of the cluster', list: true },
    { name: 'keep-defaults', help: 'keep values that the API server puts there anyway' },
    { name: 'show-secrets', help: 'keep Secrets, with their values' },
  ],
  examples: [
    ['kubectl get all -A -o yaml | k8sport clean - > manifests.yaml', 'from one cluster to another'],
    ['k8sport clean minikube-state.yaml --split k8s/base', 'one file an object'],
    ['k8sport clean minikube-state.yaml --namespace shop', 'a part of it'],
  ],

  async run(args, io) {
    if (args.operands.length === 0) throw new UserError('arguments', 'clean takes a dump', 'kubectl get all -A -o yaml | k8sport clean -');
    const { resources, problems, others } = await readDumps(args.operands, io);
    const say = (line: string): void => io.stderr.write(`${printable(line)}\n`);
    for (const problem of problems) say(`k8sport: ${problem}`);
    if (resources.length === 0) {
      const where = args.operands.map((each) => (each === '-' ? 'standard input' : each)).join(', ');
      throw new UserError(
        'input',
        `${where}: no Kubernetes object`,
        'make a dump with `kubectl get all -A -o yaml > dump.yaml`, and name that',
      );
    }
    const dump = cleanDump(resources, {
      namespaces: args.all('namespace'),
      showsSecrets: args.has('show-secrets'),
      keepsDefaults: args.has('keep-defaults'),
    });
    const folder = args.get('split');
    const documents = dump.manifests.map(({ resource, value }) => ({ id: resource.id, text: printYaml(value) }));
    if (folder === undefined) io.stdout.write(documents.map(({ text }) => text).join('---\n'));
    else if (documents.length > 0) {
      const { writeSplit } = await import('./clean/writeSplit.ts');
      const files = writeSplit(documents, folder, { cwd: io.cwd, isForced: args.has('force') });
      io.stdout.write(files.map((file) => `${printable(file)}\n`).join(''));
    }
    for (const line of accountOf(dump)) say(line);
    if (others > 0) say(`${plural(others, 'document or item is', 'documents or items are')} no Kubernetes object, and not among them`);
    if (!resources.some(isCopied)) say('note: none of these objects was read from a cluster; a manifest needs no cleaning');
    for (const line of advice(resources, dump)) say(`note: ${line}`);
    if (documents.length === 0) return exitCodes.userError;
    return problems.length > 0 ? exitCodes.findings : exitCodes.clean;
  },
};
