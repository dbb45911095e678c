import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { distributions } from '../../src/clusters/distributions.ts';
import { defaultTargets } from '../../src/clusters/targets.ts';
import { lint } from '../../src/engine/lint.ts';
import { FileResource } from '../../src/input/fileResource.ts';
import { localClusterOf } from '../../src/kube/localClusters/localClusterOf.ts';
import type { LocalCluster, Written } from '../../src/model/localCluster.ts';
import { rules } from '../../src/rules/index.ts';
import { Document } from '../../src/yaml/document.ts';
import { Source } from '../../src/yaml/source.ts';

function read(text: string): { cluster: LocalCluster | undefined; textAt: (written: Written) => string } {
  const source = new Source('cluster.yaml', text);
  const document = new Document(source, { start: 0, end: text.length });
  const { apiVersion, kind } = document.value as { apiVersion: string; kind: string };
  const resource = new FileResource(document, document.value as Record<string, unknown>, apiVersion, kind, []);
  return {
    cluster: localClusterOf(resource),
    textAt: ({ at, part, span }) => {
      const { start, end } = resource.locate(at.path, part, span);
      return text.split('\n')[start.line - 1]!.slice(start.column - 1, end.column - 1);
    },
  };
}

const flag = fc.stringMatching(/^[a-z]{3,8}(?:-[a-z]{2,8}){0,3}$/);
const port = fc.integer({ min: 1, max: 65_535 });

test('a flag in a kubeadm patch is found where it is written, as a map and as a list, however far it is indented', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(flag, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 0, max: 6 }),
      fc.boolean(),
      (names, indent, isList) => {
        const lines = names.flatMap((name) => (isList ? [`    - name: ${name}`, `      value: v-${name}`] : [`      ${name}: v-${name}`]));
        const patch = ['kind: ClusterConfiguration', '# a comment', 'apiServer:', '    extraArgs:', ...lines];
        const margin = ' '.repeat(indent);
        const text = [
          'apiVersion: kind.x-k8s.io/v1alpha4',
          'kind: Cluster',
          'kubeadmConfigPatches:',
          `${margin}- |`,
          ...patch.map((line) => `${margin}  ${line}`),
          '',
        ].join('\n');
        const { cluster, textAt } = read(text);
        expect(cluster?.flags.map(({ name, value }) => [name, value])).toEqual(names.map((name) => [name, `v-${name}`]));
        expect(cluster?.flags.map(textAt)).toEqual(names);
      },
    ),
  );
});

test('ctlptl says of a cluster of kind what kind itself says', () => {
  const node = fc.record({
    image: fc.constantFrom('kindest/node:v1.31.0', 'kindest/node:latest', 7),
    labels: fc.dictionary(flag, flag, { maxKeys: 3 }),
    extraPortMappings: fc.array(fc.record({ containerPort: port, hostPort: port }), { maxLength: 3 }),
    extraMounts: fc.array(fc.record({ hostPath: flag, containerPath: flag }), { maxLength: 3 }),
  });
  const config = fc.record({
    name: flag,
    nodes: fc.array(node, { maxLength: 3 }),
    featureGates: fc.dictionary(flag, fc.boolean(), { maxKeys: 3 }),
    networking: fc.record({ podSubnet: fc.constant('10.1.0.0/16'), disableDefaultCNI: fc.boolean() }),
  });
  const bare = (cluster: LocalCluster | undefined): unknown =>
    JSON.parse(JSON.stringify({ ...cluster, resource: undefined }, (key, value: unknown) => (key === 'at' ? undefined : value)));
  fc.assert(
    fc.property(config, (kind) => {
      const alone = read(JSON.stringify({ apiVersion: 'kind.x-k8s.io/v1alpha4', kind: 'Cluster', ...kind }));
      const within = read(
        JSON.stringify({ apiVersion: 'ctlptl.dev/v1alpha1', kind: 'Cluster', product: 'kind', kindV1Alpha4Cluster: kind }),
      );
      expect(bare(within.cluster)).toEqual(bare(alone.cluster));
      expect(alone.cluster?.portMappings).toHaveLength(kind.nodes.reduce((sum, each) => sum + each.extraPortMappings.length, 0));
    }),
  );
});

test('k3d: what a port mapping leads to', () => {
  const mapping = fc.record({
    address: fc.constantFrom('', '127.0.0.1:', '0.0.0.0:'),
    host: port,
    first: port,
    more: fc.integer({ min: 0, max: 50 }),
    protocol: fc.constantFrom('', '/tcp', '/udp'),
    filter: fc.constantFrom('agent:0', 'server:*', 'loadbalancer', 'all'),
    isInline: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(mapping, { maxLength: 5 }), (mappings) => {
      const ports = mappings.map(({ address, host, first, more, protocol, filter, isInline }) => {
        const [from, to] = more > 0 ? [`${host}-${host + more}`, `${first}-${first + more}`] : [host, first];
        const text = `${address}${from}:${to}${protocol}`;
        return isInline ? { port: `${text}@${filter}` } : { port: text, nodeFilters: [filter] };
      });
      const { cluster } = read(JSON.stringify({ apiVersion: 'k3d.io/v1alpha5', kind: 'Simple', ports }));
      expect(cluster?.portMappings.map(({ first, last, to }) => [first, last, to])).toEqual(
        mappings.map(({ first, more, filter }) => [first, first + more, filter === 'loadbalancer' ? 'load-balancer' : 'node']),
      );
    }),
  );
});

test('whatever stands in a configuration, it is read and judged without an error', () => {
  const keys = fc.constantFrom(
    ...`nodes labels image extraMounts hostPath containerPath extraPortMappings containerPort kubeadmConfigPatches
    containerdConfigPatches featureGates runtimeConfig networking podSubnet ports port nodeFilters volumes
    volume registries create use config mirrors options k3s extraArgs
    arg nodeLabels label k3d v1alpha5Simple kindV1Alpha4Cluster minikube startFlags extraConfigs
    product registry kubernetesVersion name`.split(/\s+/),
  );
  const text = fc.constantFrom(
    'minikube',
    '--nodes=3',
    '--cni=',
    '--kube-apiserver-arg==',
    ':/',
    '8080:80',
    '@',
    '|\n{',
    'apiServer: [1]',
    '[',
    'a=b,=c',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      text,
      fc.anything({ maxDepth: 0 }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
    ),
  }));
  const heads = fc.constantFrom(
    ['kind.x-k8s.io/v1alpha4', 'Cluster'],
    ['k3d.io/v1alpha5', 'Simple'],
    ['ctlptl.dev/v1alpha1', 'Cluster'],
    ['ctlptl.dev/v1alpha1', 'Registry'],
    ['minikube.sigs.k8s.io/', 'Profile'],
  );
  fc.assert(
    fc.property(heads, fc.dictionary(keys, value, { maxKeys: 8 }), ([apiVersion, kind], config) => {
      const document = new Document(new Source('c.yaml', '{}'), { start: 0, end: 2 });
      const resource = new FileResource(document, config, apiVersion, kind, []);
      expect(localClusterOf(resource)).toBeDefined();
      const judge = (): unknown =>
        lint({
          sets: [],
          rules,
          settings: { rules: {}, overrides: [] },
          clusterConfigs: { resources: [resource] },
          judgedFor: { targets: defaultTargets, distributions },
          problems: [],
          directives: [],
          today: '2026-11-22',
        });
      expect(judge).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

test('other kinds of the same groups describe no cluster', () => {
  expect(read('apiVersion: k3d.io/v1alpha5\nkind: ClusterList\nclusters: []\n').cluster).toBeUndefined();
});
