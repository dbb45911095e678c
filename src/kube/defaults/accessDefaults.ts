import type { Table } from './table.ts';

const group = 'rbac.authorization.k8s.io';

const binding: Table = {
  'roleRef.apiGroup': group,
  'subjects[].apiGroup': (above) => (above(1)['kind'] === 'User' || above(1)['kind'] === 'Group' ? group : undefined),
};

/** Source: kubernetes/kubernetes v1.36.3 pkg/apis/rbac/v1/defaults.go. */
export const accessDefaults: Readonly<Record<string, Table>> = {
  [`${group}/RoleBinding`]: binding,
  [`${group}/ClusterRoleBinding`]: binding,
};
