/** Reads the tree that is rendered. Paths are absolute, with forward slashes. */
export interface KustomizeFiles {
  /** The bytes of a file; undefined where there is none, or where it is a directory. */
  read(path: string): Uint8Array | undefined;
  isDirectory(path: string): boolean;
  /** With symbolic links followed. */
  realPath(path: string): string;
}
