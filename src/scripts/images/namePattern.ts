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

/** Of the name of an image, as written. */
export function namePatternOf(image: string): NamePattern {
  const { masked, start, separator } = partsOf(image);
  const name = masked.slice(start, separator).toLowerCase();
  const first = name.indexOf(hole);
  if (first === -1) return { start: name, end: '', isOpen: false };
  // Without a separator behind it, what is not known may hold the tag: `$IMAGE-amd64`.
  const end = separator === undefined ? '' : name.slice(name.lastIndexOf(hole) + 1);
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
  return mask(image).includes(hole);
}

/** Whether an image is `latest`: its name says so, or has no tag, and nothing in it that is only known when it runs can hold one. */
export function isLatest(image: string): boolean {
  const { masked, start, separator } = partsOf(image);
  if (separator === undefined) return start < masked.length && !masked.includes(hole, start);
  return masked.slice(separator).toLowerCase() === ':latest';
}

/** Whether an image is built as a version that is not the one used. What is built as `latest`, or with a tag only known when it runs, may be any. */
export function isOtherVersion(built: string, used: string): boolean {
  const { text, masked, separator = text.length } = partsOf(built);
  const tag = text.slice(separator);
  const isKnown = tag !== '' && !masked.includes(hole, separator) && !isLatest(built);
  return isKnown && tag !== used.slice(partsOf(used).separator ?? used.length);
}

/** The name without tag and digest, and without what runtimes put before a short one; `${NAME}` and `$(NAME)` as `$NAME`. */
export function repositoryOf(image: string): string {
  const { text, separator } = partsOf(image);
  const name = text.slice(0, separator).replaceAll(/\$(?:\{(\w+)\}|\((\w+)\))/g, '$$$1$2');
  return name.replace(/^(?:(?:index\.)?docker\.io\/)?(?:library\/)?/, '');
}

/** Takes the place of what is only known when it runs. No image has it in its name. */
const hole = '\0';

/** `$(…)`, `${…}`, `${{ … }}`, `$NAME`, `{{ … }}`, `%NAME%`, a backtick substitution, `<name>`, and what stands for several names. */
const unknown = /\$\((?:[^()]|\([^()]*\))*\)|\$?\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$[A-Za-z_]\w*|\$.|%\w+%|`[^`]*`|<[^<>]*>|[*?]/g;

/** Names are short: what is longer is no name. */
const maxLength = 500;

function mask(text: string): string {
  return text.length > maxLength ? hole.repeat(text.length) : text.replace(unknown, (each) => hole.repeat(each.length));
}

interface Parts {
  readonly text: string;
  /** The same length. */
  readonly masked: string;
  /** Where the last part of the name begins. */
  readonly start: number;
  /** Where its tag or digest begins. */
  readonly separator: number | undefined;
}

function partsOf(image: string): Parts {
  const text = image.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const masked = mask(text);
  const start = masked.lastIndexOf('/') + 1;
  const separator = masked.slice(start).search(/[:@]/);
  return { text, masked, start, separator: separator === -1 ? undefined : start + separator };
}
