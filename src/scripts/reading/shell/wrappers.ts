import { forEachChild, type ParsedScript, type SyntaxNode } from 'unbash';

/** What functions are called everywhere that run the words they are given, sourced ones too: `run_cmd docker build`, `retry 5 helm upgrade`. */
const customary =
  /^(?:run|trace|try|retry|execute|attempt|quietly)(?:[_:-](?:cmd|command|it|quiet|silent|or_die|or_fail|with_retry|with_retries))?$/i;

/** Tells the functions that run the command they are given, those of the script included: `run() { echo "+ $*"; "$@"; }`. */
export function wrappersIn(script: ParsedScript): (name: string) => boolean {
  const wrappers = new Set<string>();
  const visit = (node: SyntaxNode, functions: readonly string[]): void => {
    if (node.type === 'Command' && node.name && runsItsWords(node.name.value, node.args[0]?.type === 'Word' ? node.args[0].value : ''))
      for (const each of functions) wrappers.add(each);
    const around = node.type === 'Function' ? [node.name.value] : functions;
    forEachChild(node, (child) => visit(child, around));
  };
  visit(script, []);
  return (name) => wrappers.has(name) || customary.test(name);
}

const given = /^\$(?:[@*]|\{[@*](?::\d+)?\})$/;

function runsItsWords(name: string, first: string): boolean {
  return given.test(name) || (name === 'eval' && given.test(first));
}

/** Programs that are recognized among the words of a function. */
const programs = new Set([
  'kubectl',
  'oc',
  'helm',
  'kustomize',
  'skaffold',
  'minikube',
  'kind',
  'k3d',
  'microk8s',
  'docker',
  'podman',
  'nerdctl',
]);

/** Where the program stands in the words of a function that runs it: after counts and options of its own. -1: nowhere. */
export function wrappedAt(words: readonly string[]): number {
  for (let at = 1; at < words.length - 1 && at < 6; at++) {
    const word = words[at]!;
    if (programs.has(word) || word === 'sudo') return at;
    if (!/^(?:\d+[smh]?|-.*)$/.test(word)) return -1;
  }
  return -1;
}
