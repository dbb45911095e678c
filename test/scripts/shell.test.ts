import { expect, test } from 'vitest';
import { knownText } from '../../src/model/knownText.ts';
import type { Command } from '../../src/model/script.ts';
import { Fragment } from '../../src/scripts/reading/fragment.ts';
import { readShell } from '../../src/scripts/reading/shell/shell.ts';
import { Source } from '../../src/yaml/source.ts';

function read(text: string): Command[] {
  return readShell(Fragment.of(new Source('a.sh', text)), '');
}

/** Each command as it runs, as far as that is known. */
function told(text: string): string[] {
  return read(text).map(({ program, words }) => [program, ...words.map((word) => knownText(word) ?? word.text)].join(' '));
}

test.each([
  ['pipes', 'kind get nodes | xargs -n1 docker inspect', ['kind get nodes', 'docker inspect']],
  ['substitutions', 'kubectl get `kind get a` "$(kind get b)"', ['kubectl get `kind get a` $(kind get b)', 'kind get a', 'kind get b']],
  ['substitutions within backticks', 'x=`kubectl get \\`kind get x\\``', ['kubectl get `kind get x`', 'kind get x']],
  ['conditions', 'if ! (kind delete cluster); then helm ls; fi', ['kind delete cluster', 'helm ls']],
  ['functions', 'up() {\n  minikube start\n}\nup', ['minikube start', 'up']],
  ['lines that go on', 'kubectl \\\n  apply \\\n  -f x', ['kubectl apply -f x']],
  ['quotes', 'kubectl "apply" -f \'a b\'.yaml', ['kubectl apply -f a b.yaml']],
  ['starters', 'sudo -E HOME=/root timeout 60 env A=b kind create cluster', ['kind create cluster']],
  ['starters with words of their own', 'aws-vault exec dev -- kubectl get pods; op signin', ['kubectl get pods', 'op signin']],
  ['the question where a program is', 'command -v kubectl', ['command -v kubectl']],
  ['comments', '# kind create cluster\nkubectl get pods # kind delete cluster', ['kubectl get pods']],
  ['paths', '/usr/local/bin/kubectl get pods; ./kind.exe get clusters', ['kubectl get pods', 'kind get clusters']],
  ['a test', '[[ $(minikube status) == Running ]] && echo ok', ['minikube status', 'echo ok']],
  [
    'find',
    "find . -name '*.yaml' -exec kubectl apply -f {} \\; -print",
    ['find . -name *.yaml -exec kubectl apply -f {} ; -print', 'kubectl apply -f {}'],
  ],
  [
    'trap',
    "trap 'kind delete cluster' EXIT; trap cleanup EXIT",
    ['trap kind delete cluster EXIT', 'kind delete cluster', 'trap cleanup EXIT'],
  ],
  ['eval', 'eval "kubectl get $x"', ['eval kubectl get $x', 'kubectl get $x']],
  ['watch', "watch -n 2 'kubectl get pods'", ['kubectl get pods']],
  [
    'shells',
    'sudo bash -ec "kubectl get \\"a b\\" && kind get \\$x"',
    ['bash -ec kubectl get "a b" && kind get $x', 'kubectl get a b', 'kind get $x'],
  ],
])('%s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  ['words of ssh', 'ssh -i key me@host kubectl get pods', ['ssh', 'kubectl!']],
  ['a text for ssh', 'ssh host "docker build . && kind load docker-image a"', ['ssh', 'docker!', 'kind!']],
  ['the node of minikube', 'minikube -p dev ssh -- docker pull a', ['minikube', 'docker!']],
  ['a container', "docker exec -it kind-control-plane sh -c 'crictl images'", ['docker', 'crictl!']],
  ['a pod', 'kubectl exec web -- bash -c "kubectl get pods"', ['kubectl', 'kubectl!']],
  ['a heredoc for ssh', 'ssh host <<EOF\nkubectl get $(kind get x)\nEOF', ['ssh', 'kubectl!', 'kind!']],
  ['a heredoc for bash', "sudo bash -s <<'EOF'\nkubectl get\nEOF", ['bash', 'kubectl']],
  ['a heredoc piped to bash', 'cat <<EOF | bash\nkubectl get\nEOF', ['cat', 'kubectl', 'bash']],
  ['data', 'kind create cluster --config - <<EOF\nkind: Cluster\nkubectl get\nEOF', ['kind']],
  ['data piped to kubectl', 'cat <<EOF | kubectl apply -f -\nkind: Pod\nname: $(helm ls)\nEOF', ['cat', 'helm', 'kubectl']],
  ['data for a script', 'bash a.sh <<EOF\nkubectl get\nEOF', ['bash']],
])('%s runs here or elsewhere', (_, text, expected) => {
  expect(read(text).map(({ program, isElsewhere }) => program + (isElsewhere ? '!' : ''))).toEqual(expected);
});

test.each([
  ['a program', 'KUBECTL=kubectl\n$KUBECTL apply -f x', 'kubectl apply -f x'],
  ['a program with words', 'MK="minikube -p dev"\n$MK start', 'minikube -p dev start'],
  ['a default program', 'KIND=${KIND:-kind}\n"${KIND}" load docker-image $IMG', 'kind load docker-image $IMG'],
  ['a default where it is used', '${KUBECTL:-kubectl} get pods', 'kubectl get pods'],
  ['a program that is sought', 'K=$(which kubectl)\nsudo $K get pods', 'kubectl get pods'],
  ['a word', 'export NAME=dev TAG=1\nIMG="app/$NAME:${TAG}"\ndocker build -t "$IMG" .', 'docker build -t app/dev:1 .'],
  ['several words', 'ARGS="--a --b"\nhelm template $ARGS "$ARGS"', 'helm template --a --b --a --b'],
  ['a list', 'K=(kubectl --context "dev")\n"${K[@]}" get pods', 'kubectl --context dev get pods'],
  ['a list that begins with a program', 'D=(docker ${OPTS})\nsudo "${D[@]}" ps', 'docker ${OPTS} ps'],
  ['a list that grows', 'A=(a)\nA+=(b)\nhelm template "${A[@]}"', 'helm template ${A[@]}'],
  ['a list of words with spaces', 'A=(\'a b\' c)\nhelm template "${A[@]}"', 'helm template ${A[@]}'],
  ['no words', 'ARGS=\nhelm template $ARGS x', 'helm template x'],
  ['what is set twice', 'A=1\nA=2\nkind get $A', 'kind get $A'],
  ['what is set in a condition', 'if x; then A=1; fi\nkind get $A', 'kind get $A'],
  ['what is read', 'A=1\nread -r A\nkind get $A', 'kind get $A'],
  ['what a loop sets', 'A=1\nfor A in b c; do :; done\nkind get $A', 'kind get $A'],
  ['what depends on the environment', 'A=${A:-1}\nkind get $A', 'kind get $A'],
  ['what a file may set that is sourced', 'A=1\nsource x.sh\nkind get $A', 'kind get $A'],
  ['what is changed on the way', 'A=abc\nkind get ${A%c}', 'kind get ${A%c}'],
  ['quotes that keep it', "A=1\nkind get '$A'", 'kind get $A'],
])('variables: %s', (_, text, expected) => {
  expect(told(text).at(-1)).toBe(expected);
});

test('what a word says in the file stays', () => {
  expect(read('IMG=app:1\nkind load docker-image "$IMG"').at(-1)!.words.at(-1)).toEqual({
    text: '$IMG',
    isLiteral: false,
    value: 'app:1',
    place: { file: 'a.sh', start: { line: 2, column: 24 }, end: { line: 2, column: 30 } },
  });
});

test.each([
  ['eval "$(minikube docker-env)"', ['eval', 'minikube!']],
  ['eval $(minikube docker-env) && docker build .', ['eval', 'minikube!', 'docker']],
  ['source <(kubectl completion bash)', ['source', 'kubectl!']],
  ['kubectl get $(minikube ip)', ['kubectl', 'minikube']],
])('what is evaluated: %s', (text, expected) => {
  expect(read(text).flatMap(({ program, isEvaluated }) => (program.startsWith('$') ? [] : [program + (isEvaluated ? '!' : '')]))).toEqual(
    expected,
  );
});

test.each([
  ['run() { echo "+ $*"; "$@"; }\nrun kubectl get pods', ['echo', '$@', 'run', 'kubectl']],
  ['retry 5 sudo kind get nodes', ['retry', 'kind']],
  ['log() { echo "$@"; }\nlog kubectl get pods', ['echo', 'log']],
  ['die kind is missing', ['die']],
])('functions that run their words: %s', (text, expected) => {
  expect(read(text).map(({ program }) => program)).toEqual(expected);
});

test('files and pipes', () => {
  const [first] = read('sudo kubectl kustomize < in > out 2>/dev/null | sudo -E helm template');
  expect([first?.pipedTo, first?.inputs?.[0]?.text, first?.outputs?.map(({ text }) => text)]).toEqual(['helm', 'in', ['out', '/dev/null']]);
});

test('line ends of Windows', () => {
  expect(told('kubectl get \\\r\n  pods\r\nkind get nodes\r\n')).toEqual(['kubectl get pods', 'kind get nodes']);
});

test.each([
  'kubectl a\n)\nkubectl b\n}\nfi\nkubectl c',
  'if [[ -z $x ]] kubectl a\nkubectl b\nkubectl c\n',
  'kubectl a\n@test "x" {\n  kubectl b\n}\nkubectl c',
])('what cannot be parsed does not hide the rest: %j', (text) => {
  expect(
    told(text)
      .filter((each) => /^kubectl [abc]/.test(each))
      .map((each) => each.slice(0, 9)),
  ).toEqual(['kubectl a', 'kubectl b', 'kubectl c']);
});
