/**
 * Whether objects in two plain files are likely to be deployed together, as `k8s/storage/class.yaml` and
 * `k8s/shop/claim.yaml` are, and examples in two corners of a repository are not: the folder of one of them, or the
 * folder above it, holds the other.
 */
export function isNearby(file: string, other: string): boolean {
  return folderAround(file, other) || folderAround(other, file);
}

function folderAround(file: string, other: string): boolean {
  return other.startsWith(parent(parent(file)));
}

/** The folder of a file, or the one above a folder, with a slash at the end; empty at the root. */
function parent(path: string): string {
  return path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
}
