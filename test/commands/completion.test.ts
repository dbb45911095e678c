import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { folder, run } from '../run.ts';

/** What a shell offers for the last word of a line, sorted. */
type Complete = (words: readonly string[]) => Promise<readonly string[]>;

const script = async (shell: string): Promise<string> => (await run(['completion', shell])).stdout;
const answer = (program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string[] => {
  const cwd = folder({ 'only-file.yaml': '' });
  const { stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', env: { ...process.env, HOME: cwd, ...env } });
  expect(stderr).toBe('');
  return [...new Set(stdout.split(/\r?\n/).filter((line) => line !== ''))].toSorted();
};

const bash: Complete = async (words) => {
  // As bash cuts a line: around the equals sign, too.
  const cut = words.flatMap((word) => word.split(/(=)/).filter((part, index) => part !== '' || index === 0));
  const call = `${await script('bash')}
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _k8sport
    ((\${#COMPREPLY[@]})) && printf '%s\\n' "\${COMPREPLY[@]}"; true`;
  return answer('bash', ['--noprofile', '--norc', '-c', call, 'bash', ...cut]);
};

const fish: Complete = async (words) => {
  const found = answer('fish', ['--no-config', '-c', `${await script('fish')}\ncomplete -C "$line"`], { line: words.join(' ') });
  return found.map((line) => line.split('\t')[0]!.replace(/^--\w+=/, '')).filter((word) => word !== 'only-file.yaml');
};

const shells: readonly (readonly [string, Complete])[] = [
  ['bash', bash],
  ['fish', fish],
];

describe.each(shells)('%s', (name, complete) => {
  const isMissing = spawnSync(name, ['--version']).error !== undefined;

  test.skipIf(isMissing).each([
    [['k8sport', 'che'], ['check']],
    [
      ['k8sport', 'com'],
      ['compare', 'completion'],
    ],
    [['k8sport', 'check', '--fo'], ['--format']],
    [['k8sport', 'check', '-f', 'sa'], ['sarif']],
    [['k8sport', 'check', '--format', 'co'], ['concise']],
    [['k8sport', 'check', '--format=sa'], ['sarif']],
    [['k8sport', 'check', '--role', 'pro'], ['production']],
    [['k8sport', 'check', '--fix=un'], ['unsafe']],
    [['k8sport', 'check', '--fix', ''], []],
    [['k8sport', 'compare', '--role', 'pro'], []],
    [['k8sport', 'explain', 'never'], ['never-pull']],
    [['k8sport', 'target', ''], ['snapshot']],
    [
      ['k8sport', 'completion', ''],
      ['bash', 'fish', 'zsh'],
    ],
    [['k8sport', 'check', ''], []],
    [['k8sport', 'check', '--config', ''], []],
  ])(`${isMissing ? 'not installed: ' : ''}%j -> %j`, async (words, expected) => {
    expect(await complete(words)).toEqual(expected);
  });

  test.skipIf(isMissing)('every rule can be explained', async () => {
    expect(await complete(['k8sport', 'explain', ''])).toEqual(rules.map(({ meta }) => meta.id).toSorted());
  });

  test.skipIf(isMissing)('a list goes on behind the comma', async () => {
    const found = await complete(['k8sport', 'check', '--target', 'eks,gke-']);
    expect(found.map((word) => word.replace(/^eks,/, ''))).toEqual(['gke-autopilot']);
  });
});

// What zsh offers shows in its line editor only; here is whether it takes the script at all.
const hasZsh = spawnSync('zsh', ['--version']).error === undefined;

test.skipIf(!hasZsh)(`${hasZsh ? '' : 'not installed: '}zsh reads its script`, async () => {
  expect(answer('zsh', ['-f', '-n', '-c', await script('zsh')])).toEqual([]);
});

test('a shell that is none is a wrong call', async () => {
  for (const words of [[], ['tcsh'], ['bash', 'zsh'], ['constructor']]) {
    const { code, stderr } = await run(['completion', ...words]);
    expect(code).toBe(2);
    expect(stderr).toContain('completion takes one shell: bash, zsh or fish');
  }
});
