/** The folder a file is in, with a slash at the end; empty at the root. */
export function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
