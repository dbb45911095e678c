/** Flags of the control plane with a meaning for what is deployed, and what stands for them where nobody can set them. */
export interface ControlPlaneFlags {
  /** How the flags begin, or a flag itself. */
  readonly flags: readonly string[];
  /** What they set, after "sets". */
  readonly what: string;
  /** What to do on a platform that runs the control plane itself. */
  readonly instead: string;
}

/**
 * What is left out has no meaning for manifests: addresses, certificates and the like. Sources: kubernetes.io
 * reference/command-line-tools-reference (kube-apiserver, kube-controller-manager, kube-scheduler); that EKS, GKE and AKS let nobody set
 * flags of the control plane is in their documentation of the shared responsibility.
 */
export const controlPlaneFlags: readonly ControlPlaneFlags[] = [
  {
    flags: ['enable-admission-plugins', 'disable-admission-plugins', 'admission-control-config-file'],
    what: 'admission plugins',
    instead: 'write a ValidatingAdmissionPolicy, or install a policy engine in both',
  },
  {
    flags: ['service-node-port-range'],
    what: 'the range of node ports',
    instead: 'keep to 30000–32767, or go through a load balancer',
  },
  {
    flags: ['oidc-', 'authentication-config', 'authentication-token-webhook-', 'token-auth-file', 'anonymous-auth'],
    what: 'who may log in',
    instead: 'set up an identity provider at the platform',
  },
  {
    flags: ['authorization-'],
    what: 'how requests are authorized',
    instead: 'write RBAC roles',
  },
  {
    flags: ['service-account-issuer', 'service-account-jwks-uri', 'api-audiences'],
    what: 'the issuer of ServiceAccount tokens',
    instead: 'take the issuer of the platform, which its workload identity trusts',
  },
  {
    flags: ['encryption-provider-config'],
    what: 'how Secrets are stored',
    instead: 'switch on encryption with a key of the platform',
  },
  {
    flags: ['audit-'],
    what: 'the audit log',
    instead: 'switch on the one of the platform',
  },
  {
    flags: ['horizontal-pod-autoscaler-', 'terminated-pod-gc-threshold'],
    what: 'how its controllers work',
    instead: 'count on the defaults',
  },
];
