import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { gitRoot } from '../input/gitignore.ts';
import { nearest } from '../model/nearest.ts';
import { humanFormats } from '../reporters/index.ts';
import type { ReporterOf } from '../reporters/reporter.ts';
import { withoutCommands } from '../reporters/withoutCommands.ts';
import type { Arguments, Option } from './command.ts';
import { inActions } from './inActions.ts';
import type { Io, Output } from './io.ts';
import { supportsHyperlinks } from './supportsHyperlinks.ts';

export const colorOption: Option = {
  name: 'color',
  value: '<when>',
  help: 'auto (default), always or never',
  choices: ['auto', 'always', 'never'],
};

/** The reporters of a command by name, loaded when they are asked for. */
type Reporters<R> = Readonly<Record<string, () => Promise<ReporterOf<R>>>>;

export function formatOption<R>(reporters: Reporters<R>): Option {
  return {
    name: 'format',
    short: 'f',
    value: '<name>[=<file>]',
    suggestions: Object.keys(reporters),
    help: `${Object.keys(reporters).join(', ')}; repeatable`,
    repeatable: true,
  };
}

export interface Format {
  readonly name: string;
  /** Standard output where absent. */
  readonly file?: string;
}

/** Reads `name` and `name=file`. At most one format can have standard output. */
export function parseFormats<R>(args: Arguments, reporters: Reporters<R>): readonly Format[] {
  const names = Object.keys(reporters);
  const formats = args.all('format').map((value): Format => {
    const [name = '', file] = value.split(/=(.*)/s, 2);
    if (!names.includes(name)) {
      const guess = nearest(name, names);
      throw new UserError(
        'arguments',
        `--format: \`${name}\` is not known`,
        `${guess ? `did you mean ${guess}? ` : ''}Allowed: ${names.join(', ')}`,
      );
    }
    if (file === '') throw new UserError('arguments', `--format ${name}= names no file`, `write --format ${name}=report.${name}`);
    return { name, ...(file !== undefined && { file }) };
  });
  const shown = formats.filter(({ file }) => file === undefined);
  if (shown.length > 1) {
    throw new UserError(
      'arguments',
      `--format: ${shown.map(({ name }) => name).join(' and ')} cannot share standard output`,
      `write one to a file: --format ${shown[1]!.name}=<file>`,
    );
  }
  return shown.length === 0 ? [{ name: 'pretty' }, ...formats] : formats;
}

interface Surroundings<R> {
  readonly reporters: Reporters<R>;
  readonly args: Arguments;
  readonly io: Io;
  /** What was read, by file as the report names it. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Writes a report in every format asked for: files first, so that standard output closes the run.
 * @throws UserError for files that cannot be written, once all others and standard output have their report.
 */
export async function writeReports<R>(
  report: R,
  formats: readonly Format[],
  { reporters, args, io, texts }: Surroundings<R>,
): Promise<void> {
  const base = {
    verbose: args.has('verbose') || args.get('fail-on') === 'info',
    cwd: io.cwd,
    root: gitRoot(io.cwd) ?? io.cwd,
    files: [...texts.keys()],
    text: (file: string) => texts.get(file),
  };
  const { columns } = io.stdout;
  const failures: string[] = [];
  for (const { name, file } of formats.toSorted((a, b) => Number(a.file === undefined) - Number(b.file === undefined))) {
    const reporter = await reporters[name]!();
    const color = file === undefined && humanFormats.has(name) && wantsColor(args.get('color'), io.env, io.stdout);
    const output = await reporter(report, {
      ...base,
      color,
      hyperlinks: color && supportsHyperlinks(io),
      ...(columns && file === undefined && { columns }),
    });
    if (file === undefined) io.stdout.write(humanFormats.has(name) && inActions(io.env) ? withoutCommands(output) : output);
    else failures.push(...write(path.resolve(io.cwd, file), output, file));
  }
  if (failures.length > 0) throw new UserError('arguments', failures.join('\n'), 'check the folder and its permissions');
}

/** @returns What went wrong. */
function write(absolute: string, output: string, file: string): string[] {
  try {
    writeFileSync(absolute, output);
    return [];
  } catch (error) {
    return [`${file}: cannot be written (${(error as NodeJS.ErrnoException).code})`];
  }
}

/** The flag, then NO_COLOR, then FORCE_COLOR, then whether a terminal listens. */
function wantsColor(flag: string | undefined, env: Io['env'], stdout: Output): boolean {
  if (flag === 'always' || flag === 'never') return flag === 'always';
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
  return stdout.isTTY && env['TERM'] !== 'dumb';
}
