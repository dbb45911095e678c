import { describe, expect, test } from 'vitest';
import { supportsHyperlinks } from '../../src/commands/supportsHyperlinks.ts';
import { folder, neverPulled, run } from '../run.ts';

const terminal = (env: Readonly<Record<string, string>>, isTTY = true): boolean =>
  supportsHyperlinks({ env, stdout: { isTTY, write: () => undefined } });

const known = [
  { VTE_VERSION: '7600' },
  { TERM_PROGRAM: 'iTerm.app' },
  { TERM_PROGRAM: 'vscode' },
  { WT_SESSION: '5f2c' },
  { TERM: 'xterm-kitty' },
  { KITTY_WINDOW_ID: '1' },
  { FORCE_HYPERLINK: '1' },
  { FORCE_HYPERLINK: '' },
];

test.each(known)('a terminal that is known to: %o', (env) => {
  expect(terminal(env)).toBe(true);
  expect(terminal(env, false)).toBe(false);
  expect(terminal({ ...env, CI: 'true' })).toBe(false);
});

test.each([
  {},
  { TERM: 'xterm-256color' },
  { TERM_PROGRAM: 'Apple_Terminal' },
  { VTE_VERSION: '5000' },
  { VTE_VERSION: 'new' },
  { TERM: 'dumb', VTE_VERSION: '7600' },
  { VTE_VERSION: '7600', FORCE_HYPERLINK: '0' },
])('another: %o', (env) => {
  expect(terminal(env)).toBe(false);
});

describe('k8sport check', () => {
  const link = '\u001b]8;;https://github.com/';
  const check = async (format: string, isTTY: boolean, ...rest: string[]): Promise<string> => {
    const cwd = folder({ 'a.yaml': neverPulled });
    return (await run(['check', '.', '-f', format, ...rest], { cwd, isTTY, env: { VTE_VERSION: '7600' } })).stdout;
  };

  test.each(['pretty', 'concise'])('%s links on a terminal with colour only', async (format) => {
    expect(await check(format, true)).toContain(link);
    expect(await check(format, true, '--color', 'never')).not.toContain('\u001b');
    expect(await check(format, false, '--color', 'always')).not.toContain(link);
  });

  test.each(['json', 'sarif'])('%s never does', async (format) => {
    expect(await check(format, true)).not.toContain('\u001b');
  });
});
