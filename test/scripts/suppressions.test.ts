import { describe, expect, test } from 'vitest';
import { folder, run } from '../run.ts';

/** Findings of a file with one `minikube ip`, and how many were suppressed. */
async function told(name: string, text: string): Promise<string[]> {
  const { stdout } = await run(['check', '.', '-f', 'json'], { cwd: folder({ [name]: text }) });
  const { findings, suppressed } = JSON.parse(stdout) as Record<'findings' | 'suppressed', { rule: string; place?: unknown }[]>;
  return [...findings.map(({ rule }) => rule), ...suppressed.map(({ rule }) => `(${rule})`)].toSorted();
}

const comment = 'k8sport-ignore minikube-ip: only for demos';

describe('a comment silences', () => {
  test.each([
    ['the line above', 'a.sh', `# ${comment}\n\n# more\nminikube ip\n`],
    ['its own line', 'a.sh', `minikube ip # ${comment}\n`],
    ['a command over several lines', 'a.sh', `# ${comment}\necho \\\n  $(minikube ip)\n`],
    ['a command that ends on its line', 'a.sh', `minikube ip \\\n  -p dev # ${comment}\n`],
    ['a line of a Makefile', 'Makefile', `a:\n\t# ${comment}\n\t@minikube ip\n`],
    ['a line of a justfile', 'justfile', `a:\n  # ${comment}\n  minikube ip\n`],
    ['a line of a Dockerfile', 'Dockerfile', `FROM a\n# ${comment}\nRUN minikube ip\n`],
    ['lines of Windows', 'a.sh', `# ${comment}\r\nminikube ip\r\n`],
  ])('%s', async (_, name, text) => {
    expect(await told(name, text)).toEqual(['(minikube-ip)']);
  });
});

test.each([
  ['nothing is left to silence', 'a.sh', `# ${comment}\nminikube status\nminikube ip\n`, ['minikube-ip', 'unused-suppression']],
  ['there is no command at all', 'a.sh', `# ${comment}\nminikube ip\n# ${comment}\n`, ['(minikube-ip)', 'unused-suppression']],
  ['it gives no reason', 'a.sh', `# k8sport-ignore minikube-ip\nminikube ip\n`, ['faulty-suppression', 'minikube-ip']],
])('it is reported where %s', async (_, name, text, expected) => {
  expect(await told(name, text)).toEqual(expected);
});

test('a file with a suppression and no commands does not lose it', async () => {
  const cwd = folder({ 'a.sh': 'minikube status\n', 'b.sh': `# ${comment}\necho a\n` });
  const { stdout } = await run(['check', '.', '-f', 'concise'], { cwd });
  expect(stdout).toContain('b.sh:1:1: warning unused-suppression');
});

test('workflows are read as YAML as well, and say it once', async () => {
  const workflow = `on: push\n# ${comment}\njobs: {}\nenv:\n  A: |\n    # k8sport-ignore minikube-ip\n    minikube status\n`;
  const cwd = folder({ '.github/workflows/a.yml': workflow, 'a.sh': 'minikube status\n' });
  const { stdout } = await run(['check', '.', '-f', 'concise'], { cwd });
  expect(stdout.split('\n').filter((line) => line.includes('suppression'))).toEqual([
    expect.stringContaining('a.yml:2:1: warning unused-suppression'),
    expect.stringContaining('a.yml:6:5: warning faulty-suppression'),
  ]);
});

test('what documentation shows in code is no suppression', async () => {
  const page = `Write:\n\n\`\`\`yaml\n# ${comment}\n<!-- ${comment} -->\n\`\`\`\n\nor \`<!-- ${comment} -->\`.\n`;
  const cwd = folder({ 'README.md': page, 'a.sh': 'minikube ip\n' });
  expect((await run(['check', '.', '-f', 'concise'], { cwd })).stdout).not.toContain('suppression');
});
