import { expect, test } from 'vitest';
import { enforcedLevelIn } from '../../../src/kube/podSecurity/enforcedLevel.ts';
import { Cursor } from '../../../src/model/cursor.ts';
import type { Resource } from '../../../src/model/resource.ts';

function namespace(file: string, level?: string, version?: string): Resource {
  const labels = {
    ...(level !== undefined && { 'pod-security.kubernetes.io/enforce': level }),
    ...(version !== undefined && { 'pod-security.kubernetes.io/enforce-version': version }),
  };
  return resource(
    file,
    { group: '', version: 'v1', kind: 'Namespace', namespace: '', name: 'shop' },
    { metadata: { name: 'shop', labels } },
  );
}

function workload(file: string, name = 'shop'): Resource {
  return resource(file, { group: 'apps', version: 'v1', kind: 'Deployment', namespace: name, name: 'web' }, {});
}

function resource(file: string, id: Resource['id'], root: object): Resource {
  const start = { line: 1, column: 1 };
  return { id, root: new Cursor(root), file, locate: () => ({ file, start, end: start }), written: () => undefined, history: () => [] };
}

function levelOf(web: Resource, ...namespaces: Resource[]): string | undefined {
  return enforcedLevelIn([web, ...namespaces])(web)?.level;
}

test('a Namespace speaks for the objects nearby that are in it', () => {
  expect(levelOf(workload('k8s/web/deployment.yaml'), namespace('k8s/namespace.yaml', 'restricted'))).toBe('restricted');
  expect(levelOf(workload('k8s/web/deployment.yaml', 'tools'), namespace('k8s/namespace.yaml', 'restricted'))).toBeUndefined();
  expect(levelOf(workload('k8s/web/deployment.yaml', ''), namespace('k8s/namespace.yaml', 'restricted'))).toBeUndefined();
  expect(levelOf(workload('a/k8s/web/deployment.yaml'), namespace('b/k8s/namespace.yaml', 'restricted'))).toBeUndefined();
});

test('the closest counts, and the mildest of those', () => {
  const web = workload('k8s/web/deployment.yaml');
  const far = namespace('k8s/namespace.yaml', 'restricted');
  const beside = namespace('k8s/web/namespace.yaml', 'baseline');
  expect(levelOf(web, far, beside)).toBe('baseline');
  expect(levelOf(web, far, beside, namespace('k8s/web/deployment.yaml', 'restricted'))).toBe('restricted');
  expect(levelOf(web, far, namespace('k8s/other.yaml', 'baseline'))).toBe('baseline');
  expect(levelOf(web, far, namespace('k8s/other.yaml'))).toBeUndefined();
  expect(levelOf(web, far, namespace('k8s/other.yaml', 'privileged'))).toBeUndefined();
});

test('a level that is none, and a version that is none, do not count', () => {
  const web = workload('k8s/web.yaml');
  const versionOf = (version: string): number | undefined =>
    enforcedLevelIn([web, namespace('k8s/namespace.yaml', 'baseline', version)])(web)?.version;
  expect(levelOf(web, namespace('k8s/namespace.yaml', '${LEVEL}'))).toBeUndefined();
  expect(versionOf('v1.30')).toBe(30);
  expect(versionOf('latest')).toBeUndefined();
});
