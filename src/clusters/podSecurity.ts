/** What every API server does that nobody has told otherwise. */
export const podSecurityDefault = {
  admission: 'Pod Security lets every pod in: a namespace is `privileged` until it is labelled.',
  source: 'kubernetes.io concepts/security/pod-security-admission (the default of Kubernetes; not confirmed for this product)',
};
