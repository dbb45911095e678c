import type { Command, Option } from './command.ts';

/** The help of one command: fits a screen. */
export function commandHelp(command: Command): string {
  const rows = [...command.options, helpOption].map((option) => [optionUsage(option), option.help] as const);
  const examples = command.examples.map(([line, what]) => [line, what] as const);
  return [
    command.summary,
    '',
    `Usage: k8sport ${command.name} ${command.operands}`.trimEnd(),
    '',
    'Options:',
    ...table(rows),
    '',
    'Examples:',
    ...table(examples),
    '',
  ].join('\n');
}

/** The help of the whole program. */
export function programHelp(commands: readonly Pick<Command, 'name' | 'summary' | 'operands'>[]): string {
  return [
    'k8sport tells you, before you deploy, whether what runs on your laptop cluster will run in production.',
    '',
    'Usage: k8sport <command> [options]',
    '',
    'Commands:',
    ...table(commands.map(({ name, operands, summary }) => [`${name} ${operands}`.trimEnd(), summary])),
    '',
    'Options:',
    ...table([
      ['-h, --help', 'show this, or the help of a command'],
      ['-V, --version', 'show the version'],
    ]),
    '',
    'Examples:',
    ...table([
      ['k8sport check manifests/', 'judge a folder'],
      ['k8sport compare local production', 'do two environments differ in the five documented ways only?'],
      ['k8sport explain never-pull', 'why a rule is there and what to write instead'],
    ]),
    '',
    'Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong call or nothing to check, 70 a bug of ours.',
    '',
  ].join('\n');
}

const helpOption: Option = { name: 'help', short: 'h', help: 'show this' };

function optionUsage({ name, short, value, isValueOptional }: Option): string {
  const shown = value === undefined ? '' : isValueOptional ? `[=${value}]` : ` ${value}`;
  return `${short ? `-${short}, ` : '    '}--${name}${shown}`;
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
