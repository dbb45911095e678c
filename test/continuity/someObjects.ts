import * as fc from 'fast-check';

/** Plain objects, to be changed by whoever got a copy. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Plain = any;

const names = ['web', 'api', 'worker', 'db', 'cache-1'] as const;
const name = fc.constantFrom(...names);
const quantity = fc.constantFrom('100m', '1', '64Mi', '1Gi');
const word = fc.constantFrom('a', 'b-c', 'true', '12', 'web.example.com', 'x: y', '/tmp');
const labels = fc.dictionary(fc.constantFrom('team', 'example.com/tier', 'level'), word, { maxKeys: 2 });

/** Items that are told apart by one of their keys. */
function distinct<T>(item: fc.Arbitrary<T>, key: (item: T) => unknown, maxLength = 3): fc.Arbitrary<T[]> {
  return fc.uniqueArray(item, { selector: key, maxLength });
}

function some(fields: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[] = []): fc.Arbitrary<Plain> {
  return fc.record(fields, { requiredKeys });
}

const variable = fc
  .tuple(
    fc.constantFrom('LOG_LEVEL', 'MODE', 'DB_HOST', 'PORT'),
    fc.oneof(
      word.map((value) => ({ value })),
      name.map((of) => ({ valueFrom: { configMapKeyRef: { name: of, key: 'mode' } } })),
      name.map((of) => ({ valueFrom: { secretKeyRef: { name: of, key: 'token' } } })),
    ),
  )
  .map(([of, value]) => ({ name: of, ...value }));

const container = some(
  {
    name: fc.constantFrom('main', 'sidecar', 'agent'),
    image: fc.constantFrom('nginx', 'redis:7', 'registry.example.com:5000/shop/web:v1', 'quay.io/org/tool@sha256:abc'),
    imagePullPolicy: fc.constantFrom('Always', 'Never'),
    command: fc.array(word, { minLength: 1, maxLength: 3 }),
    env: distinct(variable, (each) => each.name),
    envFrom: distinct(
      name.map((of) => ({ configMapRef: { name: of } })),
      (each) => each.configMapRef.name,
      2,
    ),
    ports: distinct(
      some({ containerPort: fc.constantFrom(80, 443, 8080), name: fc.constant('http') }, ['containerPort']),
      (port: Plain) => port.containerPort,
    ),
    resources: some({
      requests: fc.dictionary(fc.constantFrom('cpu', 'memory'), quantity, { minKeys: 1 }),
      limits: fc.dictionary(fc.constantFrom('cpu', 'memory'), quantity, { minKeys: 1 }),
    }),
    volumeMounts: distinct(
      some({ name: fc.constant('data'), mountPath: fc.constantFrom('/a', '/b') }, ['name', 'mountPath']),
      (mount: Plain) => mount.mountPath,
    ),
  },
  ['name', 'image'],
);

const podSpec = some(
  {
    containers: fc.uniqueArray(container, { selector: (each: Plain) => each.name, minLength: 1, maxLength: 2 }),
    serviceAccountName: name,
    nodeSelector: fc.constant({ pool: 'web' }),
    volumes: fc.oneof(
      name.map((of) => [{ name: 'data', persistentVolumeClaim: { claimName: of } }]),
      name.map((of) => [{ name: 'data', configMap: { name: of } }]),
      name.map((of) => [{ name: 'data', secret: { secretName: of } }]),
    ),
    tolerations: fc.constant([{ key: 'web', operator: 'Exists' }]),
  },
  ['containers'],
);

function object(apiVersion: string, kind: string, rest: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Plain> {
  const metadata = some({ name, labels, annotations: labels }, ['name']);
  return some(
    { apiVersion: fc.constant(apiVersion), kind: fc.constant(kind), metadata, ...rest },
    ['apiVersion', 'kind', 'metadata', 'spec'].filter((key) => key in rest || key !== 'spec'),
  );
}

const pathOfIngress = name.map((of) => ({ path: `/${of}`, pathType: 'Prefix', backend: { service: { name: of, port: { number: 80 } } } }));

const someObject = fc.oneof(
  name.chain((app) =>
    object('apps/v1', 'Deployment', {
      spec: some(
        {
          replicas: fc.nat(3),
          selector: fc.constant({ matchLabels: { app } }),
          template: podSpec.map((spec) => ({ metadata: { labels: { app } }, spec })),
        },
        ['selector', 'template'],
      ),
    }),
  ),
  object('v1', 'Service', {
    spec: some(
      {
        type: fc.constantFrom('ClusterIP', 'NodePort'),
        selector: name.map((app) => ({ app })),
        ports: distinct(
          some({ port: fc.constantFrom(80, 443), targetPort: fc.constantFrom(8080, 'http'), nodePort: fc.constantFrom(30080, 30443) }, [
            'port',
          ]),
          (port: Plain) => port.port,
        ),
      },
      ['ports'],
    ),
  }),
  object('v1', 'ConfigMap', { data: fc.dictionary(fc.constantFrom('mode', 'app.conf', 'DB_HOST'), word) }),
  object('v1', 'Secret', {
    stringData: fc.dictionary(fc.constantFrom('token', 'user'), word),
    data: fc.dictionary(fc.constantFrom('key', 'cert'), fc.constantFrom('YQ==', 'Yg==')),
  }),
  object('v1', 'ServiceAccount', { imagePullSecrets: fc.constant([{ name: 'db' }]) }),
  object('v1', 'PersistentVolumeClaim', {
    spec: some(
      {
        accessModes: fc.constant(['ReadWriteOnce']),
        storageClassName: word,
        resources: quantity.map((storage) => ({ requests: { storage } })),
      },
      ['accessModes', 'resources'],
    ),
  }),
  object('networking.k8s.io/v1', 'Ingress', {
    spec: fc.record({
      rules: distinct(
        some(
          {
            host: fc.constantFrom('a.example.com', 'b.example.com'),
            http: fc.record({ paths: distinct(pathOfIngress, (each) => each.path) }),
          },
          ['host', 'http'],
        ),
        (rule: Plain) => rule.host,
      ),
    }),
  }),
  object('autoscaling/v2', 'HorizontalPodAutoscaler', {
    spec: some(
      {
        minReplicas: fc.nat(3),
        maxReplicas: fc.nat(9),
        scaleTargetRef: name.map((of) => ({ apiVersion: 'apps/v1', kind: 'Deployment', name: of })),
      },
      ['scaleTargetRef'],
    ),
  }),
  object('rbac.authorization.k8s.io/v1', 'Role', {
    rules: fc.array(
      fc.record({
        apiGroups: fc.constant(['']),
        resources: fc.constant(['pods', 'configmaps']),
        verbs: fc.subarray(['get', 'list', 'watch'], { minLength: 1 }),
      }),
      {
        maxLength: 2,
      },
    ),
  }),
  object('rbac.authorization.k8s.io/v1', 'RoleBinding', {
    roleRef: name.map((of) => ({ apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: of })),
    subjects: name.map((of) => [{ kind: 'ServiceAccount', name: of }]),
  }),
);

/** Objects as they stand in manifests, of each kind and name one at most. */
export const someObjects: fc.Arbitrary<Plain[]> = fc.uniqueArray(someObject, {
  selector: ({ kind, metadata }) => `${kind}/${metadata.name}`,
  minLength: 1,
  maxLength: 8,
});
