import { UserError } from '../errors.ts';
import type { Command } from './command.ts';
import { bashCompletion } from './completion/bash.ts';
import { fishCompletion } from './completion/fish.ts';
import { wordsOf } from './completion/words.ts';
import { zshCompletion } from './completion/zsh.ts';
import { exitCodes } from './io.ts';

const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** @param commands Every command of the program, this one included. */
export function completionFor(commands: () => Promise<readonly Command[]>): Command {
  return {
    name: 'completion',
    operands: '<shell>',
    operandChoices: () => Object.keys(shells),
    summary: 'Print a script that lets bash, zsh or fish complete commands.',
    options: [],
    examples: [
      ['source <(k8sport completion bash)', 'in ~/.bashrc'],
      ['source <(k8sport completion zsh)', 'in ~/.zshrc, behind compinit'],
      ['k8sport completion fish | source', 'in ~/.config/fish/config.fish'],
    ],

    async run({ operands }, io) {
      const [shell = '', ...others] = operands;
      if (!Object.hasOwn(shells, shell) || others.length > 0)
        throw new UserError(
          'arguments',
          'completion takes one shell: bash, zsh or fish',
          '`k8sport completion --help` shows where it goes',
        );
      io.stdout.write(shells[shell as keyof typeof shells]((await commands()).map(wordsOf)));
      return exitCodes.clean;
    },
  };
}
