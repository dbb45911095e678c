/** Whether a group belongs to Kubernetes itself, so that `Service` is not taken for a Knative Service. */
export function isBuiltInGroup(group: string): boolean {
  return !group.includes('.') || (group.endsWith('.k8s.io') && !group.endsWith('.x-k8s.io'));
}
