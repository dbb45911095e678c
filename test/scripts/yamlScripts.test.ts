import { expect, test } from 'vitest';
import { commandsOf, read, settingsOf } from './read.ts';

const workflow = '.github/workflows/ci.yml';

test('a workflow: jobs, shells, actions and expressions', async () => {
  const text = `on: push
defaults: {run: {shell: bash}}
jobs:
  e2e:
    steps:
      - uses: helm/kind-action@v1 # made here
        with: {cluster_name: a, wait: 60, __proto__: b}
      - run: kind load docker-image \${{ env.IMAGE || 'a && b' }}:1 && kubectl apply -f "\${{ inputs.file }}"
      - run: >-
          minikube
          start
      - {run: kubectl get a, shell: python}
      - uses: devcontainers/ci@v0.3
        with:
          runCmd: |
            kind create cluster
  windows:
    runs-on: windows-latest
    defaults: {run: {shell: pwsh}}
    steps:
      - run: $ip = minikube ip
  called:
    uses: ./.github/workflows/b.yml
`;
  expect(await commandsOf(workflow, text)).toEqual([
    "8:14 [e2e] kind load docker-image ‹${{ env.IMAGE || 'a && b' }}:1›",
    '8:71 [e2e] kubectl apply -f ‹${{ inputs.file }}›',
    '10:11 [e2e] minikube start',
    '16:13 [e2e] kind create cluster',
    '21:20 [windows] minikube ip',
  ]);
  expect(await settingsOf(workflow, text)).toEqual([
    '6:15 [e2e] uses=helm/kind-action@v1 {"cluster_name":"a","wait":"60","__proto__":"b"}',
    '13:15 [e2e] uses=devcontainers/ci@v0.3 {"runCmd":"kind create cluster\\n"}',
    '23:11 [called] uses=./.github/workflows/b.yml',
  ]);
});

test('Windows has a shell of its own', async () => {
  const text = 'jobs: {a: {runs-on: [self-hosted, windows-2022], steps: [{run: $ip = minikube ip}, {run: kubectl a, shell: bash}]}}';
  expect(await commandsOf(workflow, text)).toEqual(['1:70 [a] minikube ip', '1:90 [a] kubectl a']);
});

test('what aliases and merges share is read once, where it is written', async () => {
  const text = `x: &run kubectl get a
jobs:
  a: &a {steps: &steps [{run: *run}, {run: helm b}]}
  b: {steps: *steps}
  c: {<<: *a}
  d: {steps: [{run: *run}]}
`;
  expect(await commandsOf(workflow, text)).toEqual(['1:9 [a] kubectl get a', '3:44 [a] helm b']);
});

test('a pipeline: default, hidden jobs, lists in lists and references', async () => {
  const text = `spec: {inputs: {a: {}}}
---
include:
  - component: example.com/kind@1
    inputs: {version: 1}
default:
  before_script: helm a
.hidden:
  script: [kubectl b, [kubectl c, [kubectl d]]]
e2e:
  image: a
  script:
    - !reference [.hidden, script]
    - kind load docker-image $[[ inputs.a ]]
  after_script:
    - |
      minikube ip
`;
  expect(await commandsOf('.gitlab-ci.yml', text)).toEqual([
    '7:18 [default] helm a',
    '9:12 [.hidden] kubectl b',
    '9:24 [.hidden] kubectl c',
    '9:36 [.hidden] kubectl d',
    '14:7 [e2e] kind load docker-image ‹$[[ inputs.a ]]›',
    '17:7 [e2e] minikube ip',
  ]);
  expect(await settingsOf('.gitlab-ci.yml', text)).toEqual(['4:16 uses=example.com/kind@1 {"version":"1"}']);
});

test('a Taskfile: commands, conditions, variables and templates', async () => {
  const text = `version: '3'
vars: {IP: {sh: minikube ip}, A: b}
tasks:
  short: kubectl a
  list: [kubectl b, {cmd: kubectl c}]
  up:
    desc: kubectl in words
    vars: {N: {sh: kubectl d}}
    status: [kubectl e]
    preconditions: [{sh: kubectl f, msg: run kind}, kubectl g]
    cmds:
      - task: short
      - defer: kind delete cluster --name {{.NAME | default "a b"}}
      - "{{if .CI}}kubectl{{else}}docker{{end}} h -n '{{.N}}'"
      - for: [1]
        cmd: |
          helm i
`;
  expect(await commandsOf('Taskfile.dist.yaml', text)).toEqual([
    '2:17 minikube ip',
    '4:10 [short] kubectl a',
    '5:10 [list] kubectl b',
    '5:27 [list] kubectl c',
    '8:20 [up] kubectl d',
    '9:14 [up] kubectl e',
    '10:26 [up] kubectl f',
    '10:53 [up] kubectl g',
    '13:16 [up] kind delete cluster --name ‹{{.NAME | default "a b"}}›',
    '14:20 [up] kubectl docker h -n ‹{{.N}}›',
    '17:11 [up] helm i',
  ]);
});

test('package.json', async () => {
  const text =
    '{\n\t"scripts": {\n\t\t"up": "kubectl apply -f \\"a b\\" && minikube ip",\n\t\t"__proto__": "helm a",\n\t\t"n": 1\n\t}\n}\n';
  expect(await commandsOf('package.json', text)).toEqual([
    '3:10 [up] kubectl apply -f a b',
    '3:38 [up] minikube ip',
    '4:17 [__proto__] helm a',
  ]);
});

test('skaffold.yaml', async () => {
  const text = `build:
  local: {push: false}
  artifacts:
    - image: web
      custom: {buildCommand: docker build -t $IMAGE .}
      hooks: {after: [{command: [sh, -c, kind load docker-image web]}]}
deploy:
  kubeContext: minikube
  kubectl: {hooks: {before: [{host: {command: [kubectl, create, ns]}}, {container: {command: [helm]}}]}}
profiles:
  - name: dev
    activation: [{kubeContext: kind-a}]
    build: {local: {push: true}}
    deploy: {kubeContext: k3d-b}
`;
  expect(await commandsOf('skaffold.yaml', text)).toEqual([
    '5:30 docker build -t ‹$IMAGE› .',
    '6:34 sh -c kind load docker-image web',
    '6:42 kind load docker-image web',
    '9:48 kubectl create ns',
  ]);
  expect(await settingsOf('skaffold.yaml', text)).toEqual([
    '8:16 kubeContext=minikube',
    '2:17 push=false',
    '4:14 image=web',
    '12:32 [dev] kubeContext=kind-a',
    '14:27 [dev] kubeContext=k3d-b',
    '13:27 [dev] push=true',
  ]);
});

test('what an expression gives to a variable is not known', async () => {
  const text = 'jobs: {a: {steps: [{run: "A=${{ env.A }}; B=b; kubectl $A $B"}]}}';
  const { commands } = await read(workflow, text);
  expect(commands[0]!.words.map(({ text: written, value }) => [written, value])).toEqual([
    ['$A', undefined],
    ['$B', 'b'],
  ]);
});
