/**
 * Namespaces that every cluster makes for itself.
 * Source: kubernetes/kubernetes pkg/controlplane/controller/systemnamespaces, kubeadm (kube-public).
 */
export const systemNamespaces: ReadonlySet<string> = new Set(['kube-system', 'kube-public', 'kube-node-lease']);
