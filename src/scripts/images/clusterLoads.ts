import type { Command, Word } from '../../model/script.ts';
import { type Draft, draftsOf } from './draft.ts';
import { readArguments } from './readArguments.ts';

/** What puts images on the nodes of local clusters: the first words of a command, and what they do. Source: the help of each program. */
const loaders: readonly (readonly [program: RegExp, words: RegExp, how: 'images' | 'archive' | 'build' | 'push'])[] = [
  [/^kind$/, /^load docker-image$/, 'images'],
  [/^kind$/, /^load image-archive$/, 'archive'],
  [/^minikube$/, /^(?:image load|cache add)$/, 'images'],
  [/^minikube$/, /^image build$/, 'build'],
  [/^minikube$/, /^image push$/, 'push'],
  [/^k3d$/, /^(?:images?|i) (?:import|load)$/, 'images'],
  [/^microk8s$/, /^ctr (?:images?|i)$/, 'archive'],
  [/^microk8s$/, /^images import$/, 'archive'],
  [/^k3s$/, /^ctr (?:images?|i)$/, 'archive'],
  [/^(?:microk8s\.)?ctr$/, /^(?:images?|i) import$/, 'archive'],
];

/** What a command of a local cluster does with images. */
export function loadDrafts(command: Command): Draft[] {
  const { program, inputs = [] } = command;
  const { operands, option } = readArguments(command, program);
  const verb = operands
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ');
  const how = loaders.find(([name, pattern]) => name.test(program) && pattern.test(verb))?.[2];
  const rest = operands.slice(2);
  if (how === 'images') return rest.map((word) => ({ kind: 'load', ...imageOrArchive(word), inCluster: true }));
  if (how === 'build') return draftsOf('build', option('-t', '--tag'), { inCluster: true });
  if (how === 'push') return draftsOf('push', rest);
  const file = [...rest.filter(({ text }) => text !== 'import'), ...inputs][0];
  if (how === undefined || (rest.length === 0 && inputs.length === 0) || (verb.startsWith('ctr ') && rest[0]?.text !== 'import')) return [];
  return [{ kind: 'load', ...(file && { archive: file.text }), inCluster: true }];
}

/** minikube and k3d take both. */
function imageOrArchive(word: Word): Pick<Draft, 'word' | 'archive'> {
  return /\.(?:tar|tgz|tar\.gz)$/.test(word.text) ? { archive: word.text } : { word };
}
