/**
 * A line that GitHub's runner acts on: `::error file=a.yaml,line=3::text`. Escaped as in `command.ts` of
 * github.com/actions/toolkit. Properties without a value are left out.
 */
export function workflowCommand(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${written.length > 0 ? ' ' : ''}${written.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replace(/[%\r\n]/g, encodeURIComponent);
}

function escapeProperty(text: string): string {
  return text.replace(/[%\r\n:,]/g, encodeURIComponent);
}
