import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command, Setting } from '../../src/model/script.ts';
import { readShell } from '../../src/scripts/reading/shell/shell.ts';
import { Fragment } from '../../src/scripts/reading/fragment.ts';
import { useOf } from '../../src/scripts/meaning/useOf.ts';
import { Source } from '../../src/yaml/source.ts';

const commandsOf = (text: string): Command[] => readShell(Fragment.of(new Source('a.sh', text)), '');
const said = (text: string): string[] =>
  commandsOf(text).flatMap((command) => {
    const use = useOf(command);
    return use ? [`${use.name} ${use.area} ${use.isPortable ? 'portable' : 'local'}`] : [];
  });

describe('a command is counted for what it does', () => {
  test.each([
    ['kubectl -n shop get pods', 'kubectl commands portable'],
    ['kubectl apply -k overlays/production', 'kubectl commands portable'],
    ['kubectl --context arn:aws:eks:eu:1:cluster/a rollout status deploy/web', 'kubectl commands portable'],
    ['kubectl --context kind-a rollout status deploy/web', 'local-context commands local'],
    ['helm --kube-context=k3d-a list', 'local-context commands local'],
    ['kubectl config use-context minikube', 'local-context commands local'],
    ['kubectl -n shop port-forward service/web 8080:80', 'kubectl-port-forward networking portable'],
    ['kubectl apply -f https://example.com/v1/install.yaml', 'kubectl-apply-remote add-ons portable'],
    ['helm upgrade --install redis bitnami/redis', 'helm-install add-ons portable'],
    ['helm install -n shop web ./chart', 'helm commands portable'],
    ['helm install -n shop web charts/web', 'helm commands portable'],
    ['minikube -p shop start', 'create-cluster cluster local'],
    ['kind create cluster --name a', 'create-cluster cluster local'],
    ['kind get kubeconfig --name a', 'kind-get cluster local'],
    ['minikube --profile shop service web --url', 'minikube-service networking local'],
    ['minikube addons enable ingress', 'minikube-addons add-ons local'],
    ['microk8s.enable ingress', 'microk8s-enable add-ons local'],
    ['minikube kubectl -- get pods', 'minikube-kubectl commands local'],
    ['minikube image load web:1', 'minikube-image images local'],
    ['kind load docker-image web:1', 'kind-load images local'],
    ['docker build -t web:1 .', 'docker-build images portable'],
    ['docker buildx build --push -t ghcr.io/a/web:1 .', 'docker-buildx-build images portable'],
    ['docker push ghcr.io/a/web:1', 'docker-push images portable'],
    ['docker push localhost:5001/web:1', 'local-docker-push images local'],
    ['docker exec -t kind-control-plane crictl images', 'node-shell commands local'],
    ['docker exec -i a-control-plane ctr -n k8s.io images import -', 'ctr-import images local'],
    ['ctr -n k8s.io images import web.tar', 'ctr-images-import images local'],
    ['nerdctl --namespace k8s.io build -t web:1 .', 'local-nerdctl-build images local'],
    ['echo "127.0.0.1 a.test" | sudo tee -a /etc/hosts', 'hosts-file-edit networking local'],
    ['envsubst < deploy.yaml > out.yaml', 'manifest-substitution commands portable'],
  ])('%s', (text, expected) => expect(said(text)).toEqual([expected]));

  test.each([
    'docker exec celery-worker ls',
    'docker ps',
    'command -v minikube',
    'kind version',
    'minikube version',
    'echo minikube start',
    'sed -i s/a/b/ README.md',
    'envsubst < nginx.conf.template > nginx.conf',
    'az cognitiveservices account create --kind OpenAI',
  ])('%s is no business of clusters', (text) => expect(said(text)).toEqual([]));
});

test('actions that make clusters or build images are counted', () => {
  const setting = (value: string): Setting => ({ name: 'uses', value, step: '', place: commandsOf('a')[0]!.place });
  expect(useOf(setting('helm/kind-action@v1'))?.name).toBe('create-cluster');
  expect(useOf(setting('docker/build-push-action@v6'))?.isPortable).toBe(true);
  expect(useOf(setting('actions/checkout@v4'))).toBeUndefined();
});

const profiled = ['start', 'service web', 'ip', 'tunnel', 'addons enable ingress', 'docker-env', 'image load web', 'ssh', 'delete'];

test('where the profile stands changes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...profiled), fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/), (command, profile) => {
      const plain = said(`minikube ${command}`);
      expect(plain).toHaveLength(1);
      for (const option of [`-p ${profile}`, `--profile ${profile}`, `--profile=${profile}`, `-p=${profile}`]) {
        expect(said(`minikube ${option} ${command}`)).toEqual(plain);
        expect(said(`minikube ${command} ${option}`)).toEqual(plain);
      }
    }),
  );
});

test('whatever is written, it is taken for something or nothing', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'kubectl',
      'minikube',
      'docker',
      '--',
      '-',
      '-f',
      '--context',
      '--context=',
      'apply',
      'exec',
      '/etc/hosts',
      '__proto__',
      '=',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), ([program = '', ...words]) => {
      const place = commandsOf('a')[0]!.place;
      expect(() =>
        useOf({ program, words: words.map((text) => ({ text, isLiteral: true, place })), place, step: '', pipedTo: program }),
      ).not.toThrow();
    }),
  );
});
