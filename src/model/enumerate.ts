/** `a`, `a and b`, `a, b and c`; past `limit` names the rest is counted: `a, b and 3 more`. */
export function enumerate(names: readonly string[], limit = 4): string {
  const shown = names.length > limit ? [...names.slice(0, limit - 1), `${names.length - limit + 1} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
