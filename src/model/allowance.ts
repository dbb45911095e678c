/** The five ways in which local and production may differ. */
export type Allowance = 'image-reference' | 'secrets' | 'storage-class' | 'service-type' | 'resources';

/** The documented order: image registry, secrets, StorageClass, Service type, resource limits. */
export const allowances: readonly Allowance[] = ['image-reference', 'secrets', 'storage-class', 'service-type', 'resources'];
