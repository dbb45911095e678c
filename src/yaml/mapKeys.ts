/** What the parser makes of a map used as a key; go-yaml refuses it, and so do we. */
const marker = '[object Object]';

/** Whether a map stands where a key belongs: nearly always an unquoted `{{ … }}` of a template. */
export function hasMapAsKey(value: unknown, text: string): boolean {
  if (!text.includes('{{')) return false;
  const pending: object[] = typeof value === 'object' && value !== null ? [value] : [];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (Object.hasOwn(node, marker)) return true;
    for (const child of Object.values(node)) if (typeof child === 'object' && child !== null) pending.push(child as object);
  }
  return false;
}
