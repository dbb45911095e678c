/**
 * API groups whose files carry `apiVersion` and `kind` but are read by a program, never by an API server: of 26,639
 * such files in public repositories some 2,000 were release notes, skaffold or cluster configs.
 */
const programs = new Set([
  'skaffold',
  'release-notes',
  'backstage.io',
  'kind.x-k8s.io',
  'k3d.io',
  'ctlptl.dev',
  'eksctl.io',
  'kops.k8s.io',
  'kubeadm.k8s.io',
  'kubelet.config.k8s.io',
  'kubeproxy.config.k8s.io',
  'kubescheduler.config.k8s.io',
  'kubecontrollermanager.config.k8s.io',
  'controller-runtime.sigs.k8s.io',
  'apiserver.config.k8s.io',
  'audit.k8s.io',
  'client.authentication.k8s.io',
  'cli.k8s.io',
  'kubectl.config.k8s.io',
  'credentialprovider.kubelet.k8s.io',
  'config.kio.kasten.io',
  'k0sctl.k0sproject.io',
  'minikube.k8s.io',
  'kustomize.config.k8s.io',
  'builtin',
  'chart-testing',
  'clusterctl.cluster.x-k8s.io',
]);

/** Whether a value is what an API server could be sent: a map with `apiVersion` and `kind`. */
export function isManifest(value: unknown): value is Record<string, unknown> & { apiVersion: string; kind: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { apiVersion, kind } = value as Record<string, unknown>;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || apiVersion === '' || kind === '') return false;
  const slash = apiVersion.indexOf('/');
  if (slash === -1) return !(kind === 'Config' && apiVersion === 'v1') && /^v\d/.test(apiVersion);
  return !programs.has(apiVersion.slice(0, slash));
}

/** Whether a value is a kustomization or a component of one. */
export function isKustomization(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { apiVersion } = value as Record<string, unknown>;
  return typeof apiVersion === 'string' && apiVersion.startsWith('kustomize.config.k8s.io/');
}
