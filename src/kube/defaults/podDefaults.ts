import { isUnset, under, valueAt, type Above, type Table } from './table.ts';
import { volumeDefaults } from './volumeDefaults.ts';

/** Both names mean the same account; admission puts `default` where neither is written. */
function accountIn(other: string): (above: Above) => unknown {
  return (above) => {
    const name = valueAt(above(1), other);
    return isUnset(name) ? 'default' : name;
  };
}

/**
 * Of a pod, also where a template makes it: what is put in the pod is put for the template.
 * Source: kubernetes/kubernetes v1.36.3 pkg/apis/core/v1/defaults.go and conversion.go,
 * plugin/pkg/admission/serviceaccount/admission.go.
 */
export const podDefaults: Table = {
  dnsPolicy: 'ClusterFirst',
  restartPolicy: 'Always',
  schedulerName: 'default-scheduler',
  securityContext: {},
  terminationGracePeriodSeconds: 30,
  enableServiceLinks: true,
  serviceAccountName: accountIn('serviceAccount'),
  serviceAccount: accountIn('serviceAccountName'),
  ...under('volumes[]', volumeDefaults),
};
