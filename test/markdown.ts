/** Names as code, in a list. */
export function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

/** A table; a bar in a cell would end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line), ''];
}

/** A sentence as a part of a cell that goes on. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** A page with the address of each `[label]` at its end, where it does not lengthen the tables. */
export function withAddresses(lines: readonly string[], addressOf: (label: string) => string): string {
  const text = lines.join('\n');
  const labels = [...text.matchAll(/\[([^\]]+)\](?!\()/g)].map(([, label]) => label!);
  const addresses = [...new Set(labels)].map((label) => `[${label}]: ${addressOf(label)}`);
  return `${text}\n${addresses.join('\n')}\n`;
}
