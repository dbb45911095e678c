import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distributions } from '../../src/clusters/distributions.ts';
import type { Script, ScriptLanguage, Setting } from '../../src/model/script.ts';
import { imageFlowOf } from '../../src/scripts/images/imageFlow.ts';
import { imageSteps } from '../../src/scripts/images/imageSteps.ts';
import { publishedIn } from '../../src/scripts/images/published.ts';
import { readScript } from '../../src/scripts/readScript.ts';
import { Source } from '../../src/yaml/source.ts';

const read = (text: string, language: ScriptLanguage = 'shell', file = 'run.sh'): Promise<Script> =>
  readScript(new Source(file, text), language);

const stepsIn = async (...texts: readonly string[]): Promise<string[]> =>
  imageFlowOf(await Promise.all(texts.map((text) => read(text))), distributions).steps.map(
    ({ kind, image = '?', from, where }) => `${kind} ${from === undefined ? '' : `${from} as `}${image} in ${where}`,
  );

// Usage lines of the programs' own help.
test.each<[string, ...string[]]>([
  ['docker build -t app:1 --tag=web .', 'build app:1 in machine', 'build web in machine'],
  ['docker --context dev image build -f x/Dockerfile -t app x', 'build app in machine'],
  ['docker buildx build --push -t ghcr.io/a/app:1 .', 'build ghcr.io/a/app:1 in machine', 'push ghcr.io/a/app:1 in registry'],
  ['docker buildx build -o type=image,name=x.io/app,push=true .', 'build x.io/app in machine', 'push x.io/app in registry'],
  ['docker buildx build --platform $P -t app "$DIR"', 'build app in machine'],
  ['docker buildx build $FLAGS -t app .', 'build app in machine', 'push app in registry'],
  ['$CONTAINER_TOOL push ghcr.io/a/app:1', 'push ghcr.io/a/app:1 in registry'],
  ['$KUSTOMIZE build config/default'],
  ['docker push --quiet localhost:5000/app', 'push localhost:5000/app in local-registry'],
  ['docker push "localhost:$PORT/app"', 'push localhost:$PORT/app in local-registry'],
  ['docker tag app:1 ghcr.io/a/app:1', 'tag app:1 as ghcr.io/a/app:1 in machine'],
  [
    'podman push app:1 docker://quay.io/a/app:1',
    'tag app:1 as docker://quay.io/a/app:1 in machine',
    'push docker://quay.io/a/app:1 in registry',
  ],
  ['buildah bud -t app .', 'build app in machine'],
  ['nerdctl --namespace k8s.io build -t app .', 'build app in cluster'],
  ['docker compose push web', 'push ? in registry'],
  ['docker buildx bake --push', 'push ? in registry'],
  ['docker buildx bake web'],
  ['kind load docker-image app:1 web:1 --name dev', 'load app:1 in cluster', 'load web:1 in cluster'],
  ['minikube -p dev image load app:1', 'load app:1 in cluster'],
  ['minikube image build -t app .', 'build app in cluster'],
  ['minikube cache add app', 'load app in cluster'],
  ['k3d image import app:1 -c dev', 'load app:1 in cluster'],
  ['docker save app -o a.tar\nkind load image-archive a.tar', 'load app in cluster'],
  ['docker save app > a.tar\nk3s ctr images import a.tar', 'load app in cluster'],
  ['microk8s ctr image import a.tar', 'load ? in cluster'],
  ['docker save app | microk8s ctr image import -', 'load app in cluster', 'load ? in cluster'],
  ['eval $(minikube docker-env)\ndocker build -t app .', 'build app in cluster'],
  ['eval $(minikube docker-env)\neval $(minikube docker-env -u)\ndocker build -t app .', 'build app in machine'],
  ['minikube docker-env\ndocker build -t app .', 'build app in machine'],
  ['skopeo copy docker://a.io/x docker://b.io/x', 'tag a.io/x as b.io/x in machine', 'push b.io/x in registry'],
  ['crane push a.tar ghcr.io/a/app', 'push ghcr.io/a/app in registry'],
  ['crane copy a.io/x b.io/x', 'tag a.io/x as b.io/x in machine', 'push b.io/x in registry'],
  ['ko build ./cmd/app', 'build ? in machine', 'push ? in registry'],
  ['pack build ghcr.io/a/app --publish', 'build ghcr.io/a/app in machine', 'push ghcr.io/a/app in registry'],
  ['gcloud builds submit --tag gcr.io/p/app', 'build gcr.io/p/app in machine', 'push gcr.io/p/app in registry'],
  ['az acr build --registry r -t app:1 .', 'build app:1 in machine', 'push app:1 in registry'],
  ['/kaniko/executor --destination=ghcr.io/a/app', 'build ghcr.io/a/app in machine', 'push ghcr.io/a/app in registry'],
  ['./gradlew jib', 'push ? in registry'],
  ['./ci/publish.sh', 'push ? in registry'],
  ['docker push %s/app:%s', 'push ? in registry'],
  ['git push origin main'],
  ['docker run --rm app push'],
])('%s', async (text, ...expected) => {
  expect(await stepsIn(text)).toEqual(expected);
});

describe('what other files say', () => {
  const scriptOf = (language: ScriptLanguage, ...settings: readonly Partial<Setting>[]): Script => ({
    file: 'x',
    language,
    commands: [],
    settings: settings.map((each) => ({
      name: 'uses',
      value: '',
      place: { file: 'x', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
      step: 'build',
      ...each,
    })),
  });
  const steps = (script: Script): string[] =>
    imageFlowOf([script], distributions).steps.map(({ kind, image = '?', where }) => `${kind} ${image} in ${where}`);

  test('actions push where they are told to', () => {
    const action = 'docker/build-push-action@v6';
    expect(steps(scriptOf('github', { value: action, inputs: { tags: 'a:1\nb:1', push: 'true' } }))).toEqual([
      'build a:1 in machine',
      'build b:1 in machine',
      'push a:1 in registry',
      'push b:1 in registry',
    ]);
    expect(steps(scriptOf('github', { value: action, inputs: { tags: 'a:1', push: 'false', load: 'true' } }))).toEqual([
      'build a:1 in machine',
    ]);
    expect(steps(scriptOf('github', { value: action, inputs: { tags: 'a:1', push: '${{ inputs.push }}' } }))).toHaveLength(2);
  });

  test('tags that docker/metadata-action makes begin with its images', () => {
    const metadata = { value: 'docker/metadata-action@v5', inputs: { images: 'ghcr.io/acme/app' } };
    const build = { value: 'docker/build-push-action@v6', inputs: { tags: '${{ steps.meta.outputs.tags }}', push: 'true' } };
    expect(steps(scriptOf('github', metadata, build)).at(-1)).toBe('push ghcr.io/acme/app:$TAG in registry');
    expect(steps(scriptOf('github', build)).at(-1)).toBe('push ${{ steps.meta.outputs.tags }} in registry');
  });

  test('unknown actions that say they publish may push anything, and those that prepare nothing', () => {
    expect(steps(scriptOf('github', { value: 'acme/workflows/.github/workflows/docker-build.yml@main' }))).toEqual(['push ? in registry']);
    for (const value of [
      'docker/setup-buildx-action@v3',
      'docker/login-action@v3',
      'actions/checkout@v5',
      './.github/actions/publish',
      'helm/kind-action@v1',
    ])
      expect(steps(scriptOf('github', { value })), value).toEqual([]);
  });

  test('compose and bake files list what their commands push', async () => {
    const compose = await read(
      'services:\n  web:\n    build: .\n    image: acme/web:1\n  db:\n    image: postgres:16\n',
      'compose',
      'compose.yaml',
    );
    const bake = await read('target "api" {\n  tags = ["acme/api:1", "acme/api:${VERSION}"]\n}\n', 'bake', 'docker-bake.hcl');
    const push = await read('docker compose push\ndocker buildx bake --push\n');
    const published = publishedIn(imageFlowOf([compose, bake, push], distributions));
    expect(['acme/web', 'api', 'worker', 'postgres'].map((image) => published(image))).toEqual([true, true, false, false]);
    expect(bake.settings.map(({ place }) => place.start)).toEqual([
      { line: 2, column: 11 },
      { line: 2, column: 25 },
    ]);
    expect(compose.settings.map(({ value, place }) => [value, place.start.line])).toEqual([['acme/web:1', 4]]);
  });

  test('pipelines of other systems may push anything', async () => {
    const pipeline = await read('steps:\n  - name: gcr.io/cloud-builders/docker\nimages: [gcr.io/p/app]\n', 'pipeline', 'cloudbuild.yaml');
    expect(publishedIn(imageFlowOf([pipeline], distributions))('web')).toBe(true);
  });
});

test('an image is published if a push can be reached by tags, and else not', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
  const name = constantFrom(...names);
  assert(
    property(array(tuple(name, name), { maxLength: 8 }), array(name, { maxLength: 2 }), (tags, pushes) => {
      const place = { file: 'x', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
      const word = (text: string) => ({ text, isLiteral: true, place });
      const command = (...words: readonly string[]) => ({ program: 'docker', words: words.map(word), place, step: '' });
      const commands = [
        ...tags.map(([from, to]) => command('tag', `${from}:1`, `x.io/${to}`)),
        ...pushes.map((each) => command('push', `x.io/${each}:2`)),
      ];
      const published = publishedIn(imageFlowOf([{ file: 'x', language: 'shell', commands, settings: [] }], distributions));
      const reachable = new Set<string>(pushes);
      for (const _ of names) for (const [from, to] of tags) if (reachable.has(to)) reachable.add(from);
      expect(names.filter((each) => published(`${each}:dev`))).toEqual(names.filter((each) => reachable.has(each)));
    }),
  );
});

test('steps are like those of production where a command of its own delivers what was built', async () => {
  const kind = await read('docker build -t app .\nkind load docker-image app\n');
  const release = await read(
    'docker build -t app .\ndocker tag app ghcr.io/a/app:1\ndocker push ghcr.io/a/app:1\ndocker buildx build --push -t x.io/a .\n',
  );
  const minikube = await read(
    'minikube image load redis-dev\neval "$(minikube docker-env)"\ndocker build -t app .\ndocker push localhost:5000/app\nminikube image build -t web .\nminikube cache add x\n',
  );
  const judged = (script: Script): boolean[] => imageSteps([script]).map(({ isProductionLike }) => isProductionLike);
  expect(judged(kind)).toEqual([true, true]);
  expect(judged(release)).toEqual([true, true, true]);
  expect(judged(minikube)).toEqual([true, false, false, false, false]);
});

test('hostile scripts take no time, and nothing is said of them', async () => {
  const many = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');
  const compose = await read(
    `services:\n${many(2000, (index) => `  s${index}: { build: ., image: acme/s${index} }`)}`,
    'compose',
    'compose.yaml',
  );
  const pushes = await read(many(5000, () => 'docker compose push'));
  const archives = await read(many(4000, (index) => `docker save app${index} -o a.tar\nkind load image-archive a.tar`));
  const tags = await read(many(4900, (index) => `docker tag a${index} $B${index}`));
  const start = performance.now();
  expect(imageFlowOf([compose, pushes], distributions).steps).toEqual([]);
  expect(imageFlowOf([archives], distributions).steps).toEqual([]);
  const published = publishedIn(imageFlowOf([tags], distributions));
  expect(published('a1')).toBe(false);
  expect(performance.now() - start).toBeLessThan(10_000);
});
