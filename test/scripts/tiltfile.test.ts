import { expect, test } from 'vitest';
import { commandsOf, settingsOf } from './read.ts';

const commands: readonly (readonly [string, string, readonly string[]])[] = [
  ['local', 'local(\'minikube ip\', quiet=True)\nlocal(command="kind get clusters")', ['1:8 minikube ip', '2:16 kind get clusters']],
  [
    'a list of words',
    "local(['kubectl', 'get', name])\nlocal(['sh', '-c', 'helm ls'])",
    ['1:8 kubectl get ‹name›', '2:8 sh -c helm ls', '2:21 helm ls'],
  ],
  [
    'resources',
    "local_resource('api', cmd='make', serve_cmd='''\nkubectl port-forward svc/a 1:1;\n''')",
    ['1:28 [api] make', '2:1 [api] kubectl port-forward svc/a 1:1'],
  ],
  ['formatted texts', "custom_build('a', 'docker build -t %s %s' % (x, y), ['.'])", ['1:20 docker build -t ‹%s› ‹%s›']],
  ['format', "local('kubectl -n {} get {pods}'.format(n))", ['1:8 kubectl -n ‹{}› get ‹{pods}›']],
  ['sums', "local('kubectl apply -f ' + file + ' -n a')", ['1:8 kubectl apply -f ‹{file}› -n a']],
  [
    'commands that are put together elsewhere',
    "imp = 'k3d image import -c %s' % c\nx = ' && '.join(['docker build a', 'b'])",
    ['1:8 k3d image import -c ‹%s›', '2:19 docker build a'],
  ],
  ['escapes', "local('kubectl get \\'a\\'\\nhelm \"b\"')\nlocal(r'grep \\.b')", ['1:8 kubectl get a', '1:27 helm b', '2:9 grep .b']],
  [
    'what is shown or documented is no command',
    "fail('kubectl get a')\nprint('minikube ip')\n'''kubectl apply -f a'''\n# local('kubectl')\n",
    [],
  ],
];

test.each(commands)('%s', async (_, text, wanted) => {
  expect(await commandsOf('Tiltfile', text)).toEqual(wanted);
});

test('settings', async () => {
  const text = `REG = 'ghcr.io/a'
many = ['x']
many = ['y']
allow_k8s_contexts('kind-a')
allow_k8s_contexts(['b', "c"])
allow_k8s_contexts(k8s_context())
allow_k8s_contexts(many)
docker_build(REG + '/web', '.')
docker_build(ref='api', context='.')
custom_build(name, 'make')
default_registry('localhost:5000', host_from_cluster='registry:5000')
`;
  expect(await settingsOf('Tiltfile', text)).toEqual([
    '4:20 kubeContext=kind-a',
    '5:21 kubeContext=b',
    '5:26 kubeContext=c',
    '8:14 image=ghcr.io/a/web',
    '9:18 image=api',
    '11:18 registry=localhost:5000',
  ]);
});
