/** Whether a name is one that a pattern means; `*` stands for anything. Takes no longer for more stars. */
export function matchesName(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return name === pattern;
  const end = name.length - last.length;
  if (!name.startsWith(first) || !name.endsWith(last) || first.length > end) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/**
 * Whether a field, as `fieldText` writes it, is one that a pattern means, or in it. `*` stands for one key, `**` for any number;
 * an item of a list need not be named, and `[]` is any.
 */
export function matchesField(pattern: string, field: string): boolean {
  const wanted = stepsOf(pattern);
  let reached = withSkipped([0], wanted);
  for (const step of stepsOf(field)) {
    if (reached.has(wanted.length)) return true;
    const next: number[] = [];
    for (const at of reached) {
      const want = wanted[at]!;
      if (matchesStep(want, step)) next.push(at + 1);
      if (want === '**' || (at > 0 && isItem(step) && !isItem(want))) next.push(at);
    }
    reached = withSkipped(next, wanted);
  }
  return reached.has(wanted.length);
}

/** `**` stands for no key, too. */
function withSkipped(positions: readonly number[], wanted: readonly string[]): ReadonlySet<number> {
  const reached = new Set<number>();
  for (const position of positions) {
    reached.add(position);
    for (let at = position; wanted[at] === '**'; at++) reached.add(at + 1);
  }
  return reached;
}

/** `a`, `[name=b]` and `c.d` of `a[name=b]['c.d']`. */
function stepsOf(text: string): readonly string[] {
  return [...text.matchAll(/\['([^']*)'\]|(\[[^\]]*\])|([^.[\]]+)/g)].map(([, quoted, item, key]) => quoted ?? item ?? key!);
}

function matchesStep(want: string, step: string): boolean {
  if (isItem(want) !== isItem(step)) return false;
  return want === '[]' || matchesName(want, step);
}

function isItem(step: string): boolean {
  return step.startsWith('[');
}
