import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { folder, neverPulled } from './run.ts';

// Each test starts the program, some of them twice.
vi.setConfig({ testTimeout: 30_000 });

const cli = path.join(import.meta.dirname, '../dist/cli.js');
const program = `"${process.execPath}" "${cli}"`;
const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;

function shell(command: string, cwd: string, env: Readonly<Record<string, string>> = {}): SpawnSyncReturns<string> {
  const { CI: _, NO_COLOR: __, FORCE_COLOR: ___, ...rest } = process.env;
  return spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8', env: { ...rest, ...env } });
}

/** More than a pipe holds. */
function manyFindings(): string {
  return folder({ 'a.yaml': Array.from({ length: 400 }, () => neverPulled).join('---\n') });
}

describe.skipIf(!existsSync(cli) || process.platform === 'win32')('the built program', () => {
  test.each(['pretty', 'concise', 'full', 'json', 'sarif'])('%s: a reader that leaves gets no stack trace', (format) => {
    const { stdout, stderr } = shell(`${program} check . -f ${format} | head -c 10; echo "\${PIPESTATUS[0]}"`, manyFindings());
    expect(stderr).toBe('');
    expect(stdout.slice(-2)).toBe('1\n');
  });

  test('nobody reads at all', () => {
    const { stdout, stderr } = shell(`${program} check . | true; echo "\${PIPESTATUS[0]}"`, manyFindings());
    expect({ stdout, stderr }).toEqual({ stdout: '1\n', stderr: '' });
    expect(shell(`${program} check none.yaml 2>&1 | true; echo "\${PIPESTATUS[0]}"`, manyFindings()).stdout).toBe('2\n');
  });

  test('streams that are closed', () => {
    expect(shell(`${program} check . >&-`, manyFindings()).status).toBe(1);
    expect(shell(`${program} check none.yaml 2>&-`, manyFindings()).status).toBe(2);
  });

  test.skipIf(!existsSync('/dev/full'))('a disk that is full is no bug of ours', () => {
    const { status, stderr } = shell(`${program} check . > /dev/full`, manyFindings());
    expect(status).toBe(2);
    expect(stderr).toContain('standard output cannot be written (ENOSPC)');
    expect(shell(`${program} check none.yaml 2> /dev/full`, manyFindings()).status).toBe(2);
  });

  test('a pipe gets plain text', () => {
    const { stdout } = shell(`${program} check . -f full`, folder({ 'a.yaml': neverPulled }), { VTE_VERSION: '7600' });
    expect(stdout).toContain('--> a.yaml:8:24');
    expect(stdout).not.toContain('\u001b');
  });

  // `script` makes a terminal that nobody has given a size, as CI systems and pre-commit do.
  test.skipIf(!has('script') || process.platform !== 'linux').each(['pretty', 'concise', 'full'])(
    '%s: a terminal of 0 columns',
    (format) => {
      const command = `script -qec '${program} check . -f ${format} --color always' /dev/null < /dev/null`;
      const { status, stdout } = shell(command, folder({ 'a.yaml': neverPulled }), { TERM: 'xterm', VTE_VERSION: '7600' });
      expect(status).toBe(1);
      expect(stdout).toContain('never-pull');
      expect(stdout).toContain('\u001b]8;;https://');
      expect(stdout).toContain('write');
      expect(stdout).not.toContain('reading');
    },
  );
});
