import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { isSameAsAbsent } from '../../../src/kube/defaults/isSameAsAbsent.ts';
import { isMap } from '../../../src/kube/defaults/table.ts';
import { recorded, spots } from './recorded.ts';

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length === 0
    : isMap(value)
      ? Object.keys(value).length === 0
      : value === '' || value === 0 || value === false;

const empties = recorded.map((one) => ({
  ...one,
  spots: [...spots(one.written, one.stored)].filter(({ shape, written }) => isEmpty(written) && !shape.endsWith('[]')),
}));

describe('what the real API server drops is the same as nothing', () => {
  test.each(empties)('$name', ({ id, spots }) => {
    const dropped = spots.filter(({ stored }) => stored === undefined).map(({ shape, written }) => ({ shape, written }));
    expect(dropped.filter(({ shape, written }) => !isSameAsAbsent(id, shape, written))).toEqual([]);
  });
});

/** It keeps or writes them in any case, and does with them what it does without. */
const keptInVain = [
  'ConfigMap immutable false',
  'CustomResourceDefinition spec.versions[].storage false',
  'Job spec.manualSelector false',
  'Job spec.suspend false',
  'NetworkPolicy spec.podSelector {}',
  'PersistentVolumeClaim spec.resources {}',
  'Pod spec.containers[].envFrom[].configMapRef.optional false',
  'Pod spec.containers[].env[].valueFrom.secretKeyRef.optional false',
  'Pod spec.containers[].lifecycle {}',
  'Pod spec.containers[].resources {}',
  'Pod spec.containers[].securityContext {}',
  'Pod spec.containers[].securityContext.capabilities {}',
  'Pod spec.containers[].securityContext.privileged false',
  'Pod spec.containers[].securityContext.readOnlyRootFilesystem false',
  'Pod spec.dnsConfig {}',
  'Pod spec.shareProcessNamespace false',
  'Pod spec.volumes[].configMap.optional false',
  'Pod spec.volumes[].hostPath.type ""',
  'Secret immutable false',
  'StorageClass allowVolumeExpansion false',
];

test('what it keeps is something, but for this', () => {
  const same = empties.flatMap(({ id, spots }) =>
    spots
      .filter(({ shape, written, stored }) => isDeepStrictEqual(stored, written) && isSameAsAbsent(id, shape, written))
      .map(({ shape, written }) => `${id.kind} ${shape} ${JSON.stringify(written)}`),
  );
  expect([...new Set(same)].toSorted()).toEqual(keptInVain);
});

test('what a missing value means is the same, where it stands', () => {
  const pod = { group: '', version: 'v1', kind: 'Pod' };
  expect(isSameAsAbsent(pod, 'spec.tolerations[].operator', 'Equal')).toBe(true);
  expect(isSameAsAbsent(pod, 'spec.tolerations[].operator', 'Exists')).toBe(false);
  expect(isSameAsAbsent({ group: 'apps', version: 'v1', kind: 'StatefulSet' }, 'spec.updateStrategy.rollingUpdate.maxUnavailable', 1)).toBe(
    true,
  );
  expect(isSameAsAbsent({ group: 'apps', version: 'v1', kind: 'Deployment' }, 'spec.strategy.rollingUpdate.maxUnavailable', 1)).toBe(false);
  expect(isSameAsAbsent(pod, 'spec.containers[].volumeMounts[].mountPropagation', 'None')).toBe(true);
  expect(isSameAsAbsent(pod, 'spec.containers[].env[].value', 'None')).toBe(false);
});

test('an empty selector takes everything, a missing one nothing', () => {
  const policy = { group: 'networking.k8s.io', version: 'v1', kind: 'NetworkPolicy' };
  expect(isSameAsAbsent(policy, 'spec.ingress[].from[].podSelector', {})).toBe(false);
  expect(isSameAsAbsent(policy, 'spec.podSelector', {})).toBe(true);
  expect(isSameAsAbsent(policy, 'spec.ingress[]', {})).toBe(false);
});

test('in custom resources what is empty may mean something, but not in containers', () => {
  const rollout = { group: 'argoproj.io', version: 'v1alpha1', kind: 'Rollout' };
  expect(isSameAsAbsent(rollout, 'spec.strategy.canary', {})).toBe(false);
  expect(isSameAsAbsent(rollout, 'spec.strategy.canary', null)).toBe(true);
  expect(isSameAsAbsent(rollout, 'spec.template.spec.containers[].resources', {})).toBe(true);
});
