import { Failure, UserError } from './errors.ts';
import { nearest } from './model/nearest.ts';
import { parseArguments } from './commands/arguments.ts';
import type { Command } from './commands/command.ts';
import { exitCodes, type Io } from './commands/io.ts';
import { printable } from './reporters/printable.ts';
import { version } from './version.ts';

/** Every command, loaded when it is called. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  compare: async () => (await import('./commands/compare.ts')).compare,
  score: async () => (await import('./commands/score.ts')).score,
  explain: async () => (await import('./commands/explain.ts')).explain,
  rules: async () => (await import('./commands/rules.ts')).rulesCommand,
  init: async () => (await import('./commands/init.ts')).init,
  promote: async () => (await import('./commands/promote.ts')).promote,
  render: async () => (await import('./commands/render.ts')).render,
  clean: async () => (await import('./commands/clean.ts')).clean,
  target: async () => (await import('./commands/target.ts')).target,
  completion: async () => (await import('./commands/completion.ts')).completionFor(allCommands),
};

async function allCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(commands).map((load) => load()));
}

/**
 * Runs k8sport.
 * @param argv The arguments after the program's name.
 * @returns The exit code: 0 clean, 1 findings, 2 wrong call or nothing to check, 70 our bug.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (error instanceof UserError) {
      const help = error.help ? `${error.help}\n` : '';
      io.stderr.write(
        `${error.message
          .split('\n')
          .map((line) => `k8sport: ${printable(line)}`)
          .join('\n')}\n${help.split('\n').map(printable).join('\n')}`,
      );
      return exitCodes.userError;
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const cause = error instanceof Error && error.cause instanceof Error ? `\ncaused by ${error.cause.stack}` : '';
    const plugin = error instanceof Failure ? error.plugin : undefined;
    const culprit = plugin === undefined ? 'k8sport, please report it' : `the plugin ${plugin}, please report it to its authors`;
    io.stderr.write(`k8sport ${version}: this is a bug of ${culprit} with the lines below\n${text}${cause}\n`);
    return exitCodes.bug;
  }
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<number> {
  if (name === '--version' || name === '-V') {
    io.stdout.write(`${version}\n`);
    return exitCodes.clean;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const { programHelp } = await import('./commands/help.ts');
    (name === undefined ? io.stderr : io.stdout).write(programHelp(await allCommands()));
    return name === undefined ? exitCodes.userError : exitCodes.clean;
  }
  if (!Object.hasOwn(commands, name)) {
    const guess = nearest(name, Object.keys(commands));
    throw new UserError(
      'arguments',
      `unknown command \`${name}\``,
      guess ? `did you mean \`k8sport ${guess}\`?` : '`k8sport --help` lists the commands',
    );
  }
  const command = await commands[name]!();
  if (rest.includes('--help') || rest.includes('-h')) {
    const { commandHelp } = await import('./commands/help.ts');
    io.stdout.write(commandHelp(command));
    return exitCodes.clean;
  }
  return command.run(parseArguments(command, rest), io);
}
