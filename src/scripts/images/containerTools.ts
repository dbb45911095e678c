import type { Command, Word } from '../../model/script.ts';
import { type Draft, draftsOf } from './draft.ts';
import { isOpenName } from './namePattern.ts';
import { type Arguments, readArguments } from './readArguments.ts';

const tools = new Set(['docker', 'podman', 'nerdctl', 'buildah', 'finch', 'docker-compose', 'podman-compose']);

/** Commands that receive an image from `docker save` and put it on a node. */
const importers = new Set(['ctr', 'k3s', 'microk8s', 'microk8s.ctr', 'docker', 'podman', 'minikube', 'multipass', 'limactl', 'nerdctl']);

/** What docker, and what takes the same words, does with images. A program in a variable (`$(CONTAINER_TOOL)`) may be one. */
export function containerDrafts(command: Command): Draft[] {
  const { program } = command;
  const isVariable = isOpenName(program);
  if (!tools.has(program) && !isVariable) return [];
  const read = readArguments(command, isVariable ? 'docker' : program);
  if (program.endsWith('-compose')) return composeDrafts(read);
  const [first, ...rest] = read.operands;
  if (first?.text === 'compose') return composeDrafts({ ...read, operands: rest });
  const drafts = verbDrafts({ ...read, operands: groups.has(first?.text ?? '') ? rest : read.operands }, command);
  return isVariable ? drafts.filter(({ word }) => word !== undefined) : drafts;
}

/** Words before the verb that change nothing about what it does. */
const groups = new Set(['image', 'builder', 'buildx', 'manifest', 'imagetools']);

function verbDrafts({ operands: [verb, ...operands], option }: Arguments, command: Command): Draft[] {
  const reader = Object.hasOwn(verbs, verb?.text ?? '') ? verbs[verb!.text] : undefined;
  return reader?.({ operands, option }, command) ?? [];
}

type Reader = (read: Arguments, command: Command) => Draft[];

const verbs: Readonly<Record<string, Reader>> = {
  build,
  b: build,
  bud: build,
  push: ({ operands: [source, destination] }) =>
    source && destination && !isOpenName(destination.text)
      ? [
          { kind: 'tag', word: destination, from: source },
          { kind: 'push', word: destination },
        ]
      : draftsOf('push', source ? [source] : []),
  tag: ({ operands: [from, ...names] }) => (from ? names.map((word) => ({ kind: 'tag', word, from })) : []),
  pull: ({ operands }) => operands.slice(0, 1).map((word) => ({ kind: 'pull', word })),
  bake: ({ operands, option }) => (pushes({ operands: [...operands, ...operands], option }) ? [{ kind: 'push', listedIn: 'bake' }] : []),
  imagetools: ({ option }) => draftsOf('push', option('-t', '--tag')),
  create: ({ option }) => option('-t', '--tag').map((word) => ({ kind: 'push', word })),
  save: ({ operands, option }, { pipedTo, outputs = [] }) => {
    if (pipedTo !== undefined) return importers.has(pipedTo) ? draftsOf('load', operands, { inCluster: true }) : [];
    const archive = (option('-o', '--output')[0] ?? outputs[0])?.text;
    return archive === undefined ? [] : operands.map((word) => ({ kind: 'save', word, archive }));
  },
  exec: ({ operands }) =>
    operands.some(({ text }) => text === 'import') && operands.some(({ text }) => /\bctr$/.test(text))
      ? [{ kind: 'load', inCluster: true }]
      : [],
};

function build(read: Arguments, { program }: Command): Draft[] {
  const { option } = read;
  const inCluster = program === 'nerdctl' && option('-n', '--namespace').some(({ text }) => text === 'k8s.io');
  const outputs = option('-o', '--output');
  const named = outputs.flatMap((word) => {
    const name = /(?:^|,)"?name=([^,"]+)/.exec(word.text)?.[1];
    return name === undefined ? [] : [{ ...word, text: name }];
  });
  const tags = [...option('-t', '--tag'), ...named];
  return [...draftsOf('build', tags, inCluster ? { inCluster } : {}), ...(pushes(read) ? draftsOf('push', tags) : [])];
}

/** `--push`, `--output type=registry`, and variables before the last operand, which may hold such an option. */
function pushes({ operands, option }: Pick<Arguments, 'operands' | 'option'>): boolean {
  if (option('--push').some(({ text }) => text !== 'false')) return true;
  if (option('-o', '--output').some(({ text }) => /type=registry|push=true/.test(text))) return true;
  return operands.slice(0, -1).some(isWholeVariable);
}

function isWholeVariable({ text }: Word): boolean {
  return /^(?:\$|\{\{)/.test(text) && !text.includes('/');
}

function composeDrafts({ operands: [verb], option }: Arguments): Draft[] {
  const isPush = verb?.text === 'push' || (verb?.text === 'build' && option('--push').length > 0);
  return isPush ? [{ kind: 'push', listedIn: 'compose' }] : [];
}
