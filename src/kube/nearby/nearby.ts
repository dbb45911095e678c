/**
 * Whether objects in two plain files are likely to be deployed together, as `k8s/storage/class.yaml` and
 * `k8s/shop/claim.yaml` are, and examples in two corners of a repository are not: the folder of one of them, or the
 * folder above it, holds the other.
 */
export function isNearby(file: string, other: string): boolean {
  return file.startsWith(surroundingsOf(other)) || other.startsWith(surroundingsOf(file));
}

/** The folder above the folder of a file, with a slash at the end; empty at the root. */
export function surroundingsOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/', file.lastIndexOf('/') - 1) + 1);
}
