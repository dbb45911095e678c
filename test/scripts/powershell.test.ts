import { expect, test } from 'vitest';
import { commandsOf } from './read.ts';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['comments are no commands', '# kubectl get a\n<# minikube\nip #>\nkubectl get b # c', ['4:1 kubectl get b']],
  [
    'a backtick joins lines',
    'docker build `\r\n  -t web:1 `\r\n  .\r\nkubectl get a',
    ['1:1 docker build -t web:1 .', '4:1 kubectl get a'],
  ],
  ['quotes and escapes', `kubectl get 'a b' "c\`"d" e\`f`, ['1:1 kubectl get a b c"d ef']],
  ['variables are only known later', 'kubectl get "$name" $env:X ${y}', ['1:1 kubectl get ‹$name› ‹$env:X› ‹${y}›']],
  [
    'assignments',
    '$a = minikube status 2>&1\n$b=minikube ip\n[string]$c = kind get clusters',
    ['1:6 minikube status', '2:4 minikube ip', '3:14 kind get clusters'],
  ],
  [
    'what is piped to Invoke-Expression is evaluated',
    '& minikube -p minikube docker-env --shell powershell | Invoke-Expression\nminikube docker-env | Out-String | iex',
    [
      '1:3 minikube -p minikube docker-env --shell powershell | Invoke-Expression (evaluated)',
      '1:56 Invoke-Expression',
      '2:1 minikube docker-env | Out-String (evaluated)',
      '2:23 Out-String | iex (evaluated)',
      '2:36 iex',
    ],
  ],
  [
    'a pipe goes on in the next line',
    'kubectl get a |\n  helm b\nkubectl get c\n  | helm d',
    ['1:1 kubectl get a | helm', '2:3 helm b', '3:1 kubectl get c | helm', '4:5 helm d'],
  ],
  [
    'blocks',
    'if (minikube status) { kind a } elseif (!(kubectl b)) { helm c } else { throw "minikube ip" }\nforeach ($i in $x) { docker d }\nfunction F { return oc e }',
    ['1:5 minikube status', '1:24 kind a', '1:43 kubectl b', '1:57 helm c', '2:22 docker d', '3:21 oc e'],
  ],
  [
    'text is no command, what stands in it is',
    'Write-Host "run minikube ip: $(minikube ip)"',
    ['1:1 Write-Host ‹run minikube ip: $(minikube ip)›', '1:32 minikube ip'],
  ],
  ['here-strings', '@\'\nkubectl a\n\'@ | kubectl apply -f -\n$x = @"\n$(helm b)\n"@', ['3:6 kubectl apply -f -', '5:3 helm b']],
  ['parameters are no commands', 'param([Parameter(Mandatory)][ValidateSet("kind")][string]$Name = "kubectl get")', []],
  ['programs by path', '& "C:\\bin\\kind.exe" create cluster\n.\\minikube.exe ip', ['1:3 kind create cluster', '2:1 minikube ip']],
  [
    'several in a line',
    'kubectl a && kubectl b; kubectl c || kubectl d > e.txt',
    ['1:1 kubectl a', '1:14 kubectl b', '1:25 kubectl c', '1:38 kubectl d > e.txt'],
  ],
  ['code in a text', 'iex "kubectl get a"', ['1:1 iex kubectl get a', '1:6 kubectl get a']],
  ['what is never closed', 'kubectl a\n$(minikube "ip\n{ (', ['1:1 kubectl a', '2:3 minikube ip\n{ (']],
];

test.each(cases)('%s', async (_, text, commands) => {
  expect(await commandsOf('deploy.ps1', text)).toEqual(commands);
});
