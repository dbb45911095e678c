import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { LintResult, LintResultData } from 'eslint-formatter-pretty';

export type PrettyFormat = (results: LintResult[], data: LintResultData) => string;

/**
 * Runs `use` with the formatter of eslint-formatter-pretty, and with its own copy of chalk switched to what the caller
 * decided about colour: left alone, it decides by the environment. Loading takes about 50 ms.
 */
export async function withPrettyFormatter<T>(color: boolean, use: (format: PrettyFormat) => T): Promise<T> {
  const formatter = createRequire(import.meta.url).resolve('eslint-formatter-pretty');
  const itsChalk = pathToFileURL(createRequire(formatter).resolve('chalk')).href;
  const [{ default: format }, { default: chalk }] = await Promise.all([
    import('eslint-formatter-pretty'),
    import(itsChalk) as Promise<{ default: { level: number } }>,
  ]);
  const { level } = chalk;
  chalk.level = color ? 1 : 0;
  try {
    return use(format);
  } finally {
    chalk.level = level;
  }
}
