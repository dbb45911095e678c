/** How many leaves some objects have, or others of the same names. */
export function countLeaves(left: readonly unknown[], right: readonly unknown[]): number {
  const all = [...new Set([...leafPaths(left), ...leafPaths(right)])].toSorted();
  // What is empty on one side is no leaf where the other has something in it.
  return all.filter((at) => !all.some((other) => other.startsWith(`${at} `) || other.startsWith(`${at}[`))).length;
}

/** The way to each leaf, in words. */
function leafPaths(objects: readonly unknown[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const object of objects) {
    const { kind, metadata } = object as { kind: string; metadata: { name: string } };
    collect(object, `${kind}/${metadata.name}`, found);
  }
  return found;
}

const keys = ['name', 'containerPort', 'port', 'mountPath', 'host', 'path'];

function collect(value: unknown, at: string, found: Set<string>): void {
  if (typeof value !== 'object' || value === null || isListOfWords(value) || Object.keys(value).length === 0) found.add(at);
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) collect(item, `${at}[${nameOf(item, at) ?? String(index)}]`, found);
  else for (const [key, inner] of Object.entries(value)) collect(inner, `${at} ${key}`, found);
}

function isListOfWords(value: object): boolean {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object');
}

function nameOf(item: unknown, at: string): string | undefined {
  const map = item as Record<string, string>;
  if (at.endsWith(' envFrom')) return (item as { configMapRef: { name: string } }).configMapRef.name;
  const order = / (?:ports|volumeMounts)$/.test(at) ? keys.toReversed() : keys;
  return order.map((key) => map[key]).find((value) => value !== undefined);
}
