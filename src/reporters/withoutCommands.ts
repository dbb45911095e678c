/**
 * Text for the log of GitHub Actions in which its runner finds no command: it acts on `::name` where a line begins, and on
 * `##[name]` anywhere, and files and objects may be called that.
 */
export function withoutCommands(text: string): string {
  return text.replaceAll('##[', '## [').replace(/^([^\S\n]*):(?=:)/gm, '$1: ');
}
