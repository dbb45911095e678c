/**
 * What the last part of an image's name may be: `app` of `$REGISTRY/app:$TAG`. Registries and owners change on the way to production, and so do
 * tags; this part hardly ever does.
 */
export interface NamePattern {
  readonly start: string;
  readonly end: string;
  /** Whether anything may stand between start and end. */
  readonly isOpen: boolean;
}

/** Stands for what is only known when it runs. No image has it in its name. */
const hole = '\0';

/** `$(…)` of one level, `${…}`, `${{ … }}`, `$NAME`, `{{ … }}`, `%NAME%`, a backtick substitution, `<name>`. */
const unknown =
  /\$\(\([^()]*\)\)|\$\((?:[^()]|\([^()]*\))*\)|\$?\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$[A-Za-z_]\w*(?::\w+)?|\$.|%\w+%|`[^`]*`|<[^<>]*>|[*?]/g;

/** Of the name of an image, as written. */
export function namePatternOf(image: string): NamePattern {
  const text = withHoles(image.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')).toLowerCase();
  const last = text.slice(text.lastIndexOf('/') + 1);
  const separator = last.search(/[:@]/);
  const name = separator === -1 ? last : last.slice(0, separator);
  const first = name.indexOf(hole);
  if (first === -1) return { start: name, end: '', isOpen: false };
  // Without a separator behind it, what is not known may hold the tag: `$IMAGE-amd64`.
  const end = separator === -1 ? '' : name.slice(name.lastIndexOf(hole) + 1);
  return { start: name.slice(0, first), end, isOpen: true };
}

/** Whether two patterns may mean the same name. Never wrong about `false`. */
export function mayBeSameName(one: NamePattern, other: NamePattern): boolean {
  if (!one.isOpen && !other.isOpen) return one.start === other.start;
  if (!one.isOpen) return holds(other, one.start);
  if (!other.isOpen) return holds(one, other.start);
  const { start, end } = other;
  return (one.start.startsWith(start) || start.startsWith(one.start)) && (one.end.endsWith(end) || end.endsWith(one.end));
}

function holds({ start, end }: NamePattern, name: string): boolean {
  return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
}

/** Whether something in the name of an image is only known when it runs. */
export function isOpenName(image: string): boolean {
  return withHoles(image) !== image;
}

function withHoles(text: string): string {
  // Names are short: what is long is no name, or made to take long.
  return text.length > 1000 ? hole : text.replace(unknown, hole);
}
