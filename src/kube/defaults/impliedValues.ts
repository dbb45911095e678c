/**
 * What a missing field means although the API server writes nothing, by what holds the field and its name,
 * or by the kind and the whole shape.
 * Source: kubernetes/kubernetes v1.36.3 staging/src/k8s.io/api, what types.go says of nil.
 */
export const impliedValues: Readonly<Record<string, readonly (string | number | boolean)[]>> = {
  'ServiceAccount.automountServiceAccountToken': [true],
  'StatefulSet.spec.updateStrategy.rollingUpdate.maxUnavailable': [1],
  'conditions.ready': [true],
  'resourceFieldRef.divisor': ['1', 1, 0],
  'securityContext.allowPrivilegeEscalation': [true],
  'securityContext.fsGroupChangePolicy': ['Always'],
  'securityContext.procMount': ['Default'],
  'securityContext.supplementalGroupsPolicy': ['Merge'],
  'spec.hostUsers': [true],
  'spec.unhealthyPodEvictionPolicy': ['IfHealthyBudget'],
  'tolerations[].operator': ['Equal'],
  'topologySpreadConstraints[].minDomains': [1],
  'topologySpreadConstraints[].nodeAffinityPolicy': ['Honor'],
  'topologySpreadConstraints[].nodeTaintsPolicy': ['Ignore'],
  'volumeMounts[].mountPropagation': ['None'],
  'volumeMounts[].recursiveReadOnly': ['Disabled'],
};
