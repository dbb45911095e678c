/**
 * Labels of nodes that go by another name now. Kubelets and clouds still write both.
 *
 * Sources: kubernetes/api core/v1/well_known_labels.go; kubernetes/kubernetes pkg/api/node/util.go (what the API server warns of);
 * kubernetes/website reference/labels-annotations-taints.
 */
export const deprecatedNodeLabels: ReadonlyMap<string, { readonly successor: string; readonly since: string }> = new Map([
  ['beta.kubernetes.io/arch', { successor: 'kubernetes.io/arch', since: '1.14' }],
  ['beta.kubernetes.io/os', { successor: 'kubernetes.io/os', since: '1.14' }],
  ['beta.kubernetes.io/instance-type', { successor: 'node.kubernetes.io/instance-type', since: '1.17' }],
  ['failure-domain.beta.kubernetes.io/region', { successor: 'topology.kubernetes.io/region', since: '1.17' }],
  ['failure-domain.beta.kubernetes.io/zone', { successor: 'topology.kubernetes.io/zone', since: '1.17' }],
]);
