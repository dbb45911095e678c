import { array, assert, asyncProperty, constantFrom, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lint } from '../../src/engine/lint.ts';
import { mend } from '../../src/fixes/mend.ts';
import { minikubeKubectl } from '../../src/rules/scripts/minikube-kubectl.ts';
import { read } from './read.ts';

describe('minikube kubectl is replaced where it is written', () => {
  test.each([
    ['Makefile', 'all:\n\t@‹minikube kubectl --› apply -k $(DIR) \\\n\t  && ‹microk8s kubectl› get pods\n'],
    ['a.sh', 'x="$(‹minikube kubectl --› get pods \\\n  -o name)" || ‹microk8s.kubectl› version\n'],
    ['a.sh', "bash -c '‹k3s kubectl› get nodes'\n"],
    ['a.ps1', 'if ($x) { $pods = ‹minikube kubectl --› get pods -o "json" }\n'],
    ['README.md', '# Run\n\n```sh\n$ ‹minikube   kubectl --› get pods\n```\n'],
    ['package.json', '{ "scripts": { "deploy": "‹minikube kubectl --› apply -f \\"a b.yaml\\"" } }\n'],
    ['Taskfile.yml', 'version: 3\ntasks:\n  up:\n    cmds:\n      - >-\n        ‹minikube kubectl --› apply\n        -f "{{.FILE}}"\n'],
    ['.github/workflows/a.yaml', 'jobs:\n  a:\n    steps:\n      - run: |\n          ‹minikube kubectl --› get pods # here\n'],
  ])('in %s: %j', async (file, marked) => {
    const after = marked.replaceAll(/‹[^›]*›/g, 'kubectl');
    expect(await mended(file, marked.replaceAll(/[‹›]/g, ''))).toBe(after);
  });
});

test.each([
  ['a.sh', 'MK=minikube\n$MK kubectl -- get pods\n'],
  ['a.sh', 'KUBECTL="minikube kubectl --"\n$KUBECTL get pods\n'],
  ['a.sh', 'SUB=kubectl\nminikube $SUB -- get pods\n'],
  ['a.sh', '"minikube" kubectl -- get pods\n'],
  ['a.sh', 'minikube \\\n  kubectl -- get pods\n'],
  ['a.sh', 'minikube kubectl --ssh -- get pods\nsudo -E minikube kubectl -- get pods\n'],
  ['a.sh', 'kubectl() {\n  minikube kubectl -- "${@:1}"\n}\nalias k="minikube kubectl --"\n'],
  ['Makefile', 'MK := minikube\nall:\n\t$(MK) kubectl -- get pods\n'],
  ['a.ps1', 'function kubectl { minikube kubectl -- $args }\nfunction k { & minikube kubectl -- @args }\n'],
  ['Taskfile.yml', 'version: 3\nvars: { MK: minikube }\ntasks:\n  up:\n    cmds: ["{{.MK}} kubectl -- get pods"]\n'],
])('%s stays where more has to be known: %j', async (file, text) => {
  expect(await mended(file, text)).toBe(text);
});

test('nothing but these words changes, wherever they stand', async () => {
  const written = constantFrom('minikube kubectl --', 'microk8s kubectl', 'microk8s.kubectl', 'k3s kubectl', 'minikube  kubectl   --');
  const command = tuple(written, constantFrom(' get pods', " apply -f 'a b.yaml'", ' get "$X" -o name', ' -n a logs b')).map(
    ([program, words]) => `‹${program}›${words}`,
  );
  const line = tuple(
    command,
    command,
    constantFrom('A', 'A | B', 'x=$(A) && B', 'if A; then B; fi', 'echo "$(A) `B`" > c', 'f() { A; }'),
  ).map(([first, second, form]) => form.replaceAll('A', () => first).replaceAll('B', () => second));
  await assert(
    asyncProperty(array(line, { minLength: 1, maxLength: 5 }), constantFrom('\n', '\r\n'), async (lines, end) => {
      const marked = lines.join(end);
      expect(await mended('a.sh', marked.replaceAll(/[‹›]/g, ''))).toBe(marked.replaceAll(/‹[^›]*›/g, 'kubectl'));
    }),
    { numRuns: 50 },
  );
});

async function mended(file: string, text: string): Promise<string> {
  const script = await read(file, text);
  const settings = { rules: {}, overrides: [] };
  const { findings } = lint({
    sets: [],
    rules: [minikubeKubectl],
    settings,
    scripts: [script],
    problems: [],
    directives: [],
    today: '2026-11-22',
  });
  const { files } = await mend(findings, { text: () => text, language: () => script.language });
  return files.get(file)?.after ?? text;
}
