/** The folders a file is in: `a/b/`, `a/` and the root, which is empty. */
export function foldersAbove(file: string): string[] {
  const folders = [''];
  for (let at = file.indexOf('/'); at !== -1; at = file.indexOf('/', at + 1)) folders.push(file.slice(0, at + 1));
  return folders;
}
