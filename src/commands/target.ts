import { targets } from '../clusters/targets.ts';
import { UserError } from '../errors.ts';
import type { Command } from './command.ts';
import { exitCodes } from './io.ts';
import { snapshotOf } from './snapshot.ts';

export const target: Command = {
  name: 'target',
  operands: 'snapshot',
  operandChoices: () => ['snapshot'],
  summary: 'Describe a cluster of your own, to judge for it without it.',
  options: [
    { name: 'context', value: '<name>', help: 'the context of kubectl; default: the current one' },
    {
      name: 'extends',
      value: '<target>',
      help: 'the platform it runs on; default: told from its version and its storage',
      choices: targets.map(({ id }) => id),
    },
  ],
  examples: [
    ['k8sport target snapshot --context prod > target.json', 'what the cluster has, by `kubectl get`; no object of yours, no Secret'],
    ['{ "targets": { "prod": "target.json" } }', 'in .k8sportrc.json: judge for it'],
  ],

  async run(args, io) {
    const [what] = args.operands;
    if (what !== 'snapshot' || args.operands.length > 1) {
      throw new UserError('arguments', 'target takes one word, `snapshot`', '`k8sport target --help` shows an example');
    }
    const context = args.get('context');
    const { definition, unknown } = await snapshotOf((words) =>
      io.kubectl(context === undefined ? words : ['--context', context, ...words]),
    );
    const base = args.get('extends');
    for (const each of unknown) io.stderr.write(`k8sport: ${each}; it is left out, and nothing is judged by it\n`);
    io.stdout.write(
      `${JSON.stringify({ ...(context !== undefined && { title: context }), ...definition, ...(base !== undefined && { extends: base }) }, null, 2)}\n`,
    );
    return exitCodes.clean;
  },
};
