import { existsSync, readFileSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { nearest } from '../model/nearest.ts';
import { builtIn } from '../config/catalog.ts';
import { loadCatalog } from '../config/load.ts';
import type { Command } from './command.ts';
import { exitCodes } from './io.ts';
import { configOption } from './judging.ts';
import { loadPlugins } from './loadPlugins.ts';
import { pluginRulePage } from './pluginRulePage.ts';

export const explain: Command = {
  name: 'explain',
  operands: '<rule>',
  operandChoices: () => builtIn.rules.map(({ meta }) => meta.id),
  summary: 'Say why a rule is there, and what to write instead.',
  options: [configOption],
  examples: [['k8sport explain never-pull', 'the page of docs/rules/never-pull.md']],

  async run(args, io) {
    const { operands } = args;
    const [id] = operands;
    if (id === undefined || operands.length > 1) throw new UserError('arguments', 'explain takes one rule', '`k8sport rules` lists them');
    const { rules } = id.includes('/') ? await loadCatalog(io.cwd, args.get('config'), loadPlugins) : builtIn;
    const rule = rules.find(({ meta }) => meta.id === id);
    if (!rule) {
      const guess = nearest(
        id,
        rules.map(({ meta }) => meta.id),
      );
      throw new UserError('arguments', `there is no rule \`${id}\``, guess ? `did you mean \`${guess}\`?` : '`k8sport rules` lists them');
    }
    io.stdout.write(builtIn.rules.includes(rule) ? readPage(id) : pluginRulePage(rule.meta));
    return exitCodes.clean;
  },
};

/** Rule pages travel beside the program, in the package as in the repository. */
function readPage(id: string): string {
  const page = ['../docs/rules/', '../../docs/rules/']
    .map((folder) => new URL(`${folder}${id}.md`, import.meta.url))
    .find((url) => existsSync(url));
  if (!page) throw new Error(`docs/rules/${id}.md is missing from this installation`);
  return readFileSync(page, 'utf8');
}
