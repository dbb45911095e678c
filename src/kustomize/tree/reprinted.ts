/**
 * What becomes of a folded text that kustomize prints and reads again. Its YAML writer puts an empty line before a line
 * that is indented more, which stays there; and where the text begins with a blank, it leaves out those that fold.
 */
export function reprinted(value: string): string | undefined {
  // With a space before a line break it writes quotes, and they keep everything.
  if (value.includes(' \n') || value.endsWith(' ')) return undefined;
  const content = value.replace(/\n+$/, '');
  const trailing = value.length - content.length;
  const extra = /^\n*[ \t]/.test(value) ? 0 : 1;
  let result = '';
  let wasIndented = false;
  for (const [, breaks, line] of content.matchAll(/(\n*)([^\n]+)/g)) {
    const indented = line!.startsWith(' ') || line!.startsWith('\t');
    if (breaks!.length > 0 && result !== '') {
      const written = breaks!.length + (wasIndented ? 0 : extra);
      const kept = indented || wasIndented ? written : written - 1;
      result += kept === 0 ? ' ' : '\n'.repeat(kept);
    } else result += breaks;
    result += line;
    wasIndented = indented;
  }
  const end = trailing < 2 ? trailing : trailing + (wasIndented ? 0 : extra);
  const printed = result + '\n'.repeat(end);
  return printed === value ? undefined : printed;
}
