import { expect, test } from 'vitest';
import { commandsOf } from './read.ts';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['only code blocks are read', 'kubectl a `kubectl b`\n\n```yaml\nkubectl: c\n```\n\n```bash\nkubectl d\n```\n', ['8:1 kubectl d']],
  ['words after the language', '```{.bash title="a"}\nkubectl a\n```\n\n~~~ sh {1}\nkubectl b\n~~~\n', ['2:1 kubectl a', '6:1 kubectl b']],
  [
    'in a session, prompts tell commands from output',
    '```console\n$ minikube start\nkind: output\n$ kubectl apply -f - <<EOF\nkubectl: Pod\nEOF\npod/a created\n$ kubectl get \\\n    pods\nhelm output\n```\n',
    ['2:3 minikube start', '4:3 kubectl apply -f -', '8:3 kubectl get pods'],
  ],
  ['so they do in bash', '```bash\n$ kubectl a\nkubectl: output\n```\n', ['2:3 kubectl a']],
  ['root has a prompt of its own', '```console\n# kubectl a\nkubectl-output\n```\n', ['2:3 kubectl a']],
  ['but it is a comment beside commands', '```console\n# minikube ip\nkubectl a\n```\n', ['3:1 kubectl a']],
  ['a prompt with a name', '```shell-session\nme@host:~/web$ kubectl a\nout\n```\n', ['2:16 kubectl a']],
  [
    'PowerShell',
    '```powershell\nPS C:\\web> & minikube docker-env | iex\nout\n```\n\n```pwsh\n$a = minikube ip\n```\n',
    ['2:14 minikube docker-env | iex (evaluated)', '2:36 iex', '7:6 minikube ip'],
  ],
  [
    'without a language, all lines must be commands',
    '```\nkubectl a\ncd b\nhelm install \\\n  c\n```\n\n```\nkubectl d\nNAME READY\n```\n',
    ['2:1 kubectl a', '3:1 cd b', '4:1 helm install c'],
  ],
  ['nor do words begin with a program by chance', '```\nkind of a thing\n```\n\n```\nkind: Pod\n```\n', []],
  ['indented blocks', 'Run\n\n    $ kubectl a\n    out\n', ['3:7 kubectl a']],
  [
    'in lists and quotes',
    '1. a\n\n   ```sh\n   kubectl a\n   ```\n\n> - ```sh\n>   kubectl b\n>   ```\n',
    ['4:4 kubectl a', '8:5 kubectl b'],
  ],
  ['in the notes of MkDocs', '!!! note\n\n    ```sh\n    kubectl a\n    ```\n', ['4:5 kubectl a']],
  [
    'placeholders are no files',
    '```sh\nminikube start -p <my profile> --cpus=4 {{< version >}}\ncat <in >out\n```\n',
    ['2:1 minikube start -p ‹<my profile>› --cpus=4 ‹{{< version >}}›', '3:1 cat > out'],
  ],
  ['what is commented out', '<!--\n```sh\nkubectl a\n```\n-->\n', []],
  ['a block that never ends', '```sh\nkubectl a\n', ['2:1 kubectl a']],
  ['line breaks of Windows', '```sh\r\nkubectl a\r\nkubectl b\r\n```\r\n', ['2:1 kubectl a', '3:1 kubectl b']],
];

test.each(cases)('%s', async (_, text, commands) => {
  expect(await commandsOf('README.md', text)).toEqual(commands);
});
