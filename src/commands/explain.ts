import { existsSync, readFileSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { nearest } from '../model/nearest.ts';
import { rules } from '../rules/index.ts';
import type { Command } from './command.ts';
import { exitCodes } from './io.ts';

export const explain: Command = {
  name: 'explain',
  operands: '<rule>',
  operandChoices: () => rules.map(({ meta }) => meta.id),
  summary: 'Say why a rule is there, and what to write instead.',
  options: [],
  examples: [['k8sport explain never-pull', 'the page of docs/rules/never-pull.md']],

  async run({ operands }, io) {
    const [id] = operands;
    if (id === undefined || operands.length > 1) throw new UserError('arguments', 'explain takes one rule', '`k8sport rules` lists them');
    if (!rules.some(({ meta }) => meta.id === id)) {
      const guess = nearest(
        id,
        rules.map(({ meta }) => meta.id),
      );
      throw new UserError('arguments', `there is no rule \`${id}\``, guess ? `did you mean \`${guess}\`?` : '`k8sport rules` lists them');
    }
    io.stdout.write(readPage(id));
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
