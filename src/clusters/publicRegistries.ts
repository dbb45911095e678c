/** Registries that a mirror commonly stands before to save downloads: images are the same without it. Source: general knowledge. */
export const publicRegistries: ReadonlySet<string> = new Set([
  '*',
  '_default',
  'docker.io',
  'index.docker.io',
  'registry-1.docker.io',
  'gcr.io',
  'ghcr.io',
  'k8s.gcr.io',
  'mcr.microsoft.com',
  'public.ecr.aws',
  'quay.io',
  'registry.gitlab.com',
  'registry.k8s.io',
]);
