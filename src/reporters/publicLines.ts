import { looksSecret } from '../kube/values/looksSecret.ts';
import { settingLines } from '../kube/values/settingLines.ts';
import { entries } from '../yaml/entries.ts';
import type { Lines } from '../yaml/lines.ts';
import { type Fields, mergedFields } from '../yaml/mergedFields.ts';
import { type Node, readTree } from '../yaml/nodes.ts';
import { parseValue } from '../yaml/parse.ts';
import { type Range, splitDocuments } from '../yaml/split.ts';

/** The one-based lines of a manifest in which no value is secret. Documents that cannot be read have none. */
export function publicLines(text: string, lines: Lines): ReadonlySet<number> {
  const shown = new Set<number>();
  const each = ({ start, end }: Range, visit: (line: number) => void): void => {
    const last = lines.position(Math.max(start, end - 1)).line;
    for (let { line } = lines.position(start); line <= last; line++) visit(line);
  };
  for (const { start, end } of splitDocuments(text)) {
    const document = text.slice(start, end);
    const tree = parseValue(document).value === undefined ? undefined : readTree(document);
    if (!tree) continue;
    const secrets = [...secretsIn(document, tree)];
    if (secrets.includes(tree)) continue;
    each({ start, end }, (line) => shown.add(line));
    for (const secret of secrets) each({ start: start + secret.start, end: start + secret.end }, (line) => shown.delete(line));
  }
  return shown;
}

/** The nodes that hold something secret; not what is inside of them. */
function* secretsIn(text: string, node: Node, name = ''): Iterable<Node> {
  if (node.kind === 'alias') {
    if (node.target) yield* secretScalars(node.target, name);
  } else if (node.kind === 'scalar') yield* secretScalars(node, name);
  else if (node.kind === 'sequence') yield* secretItems(text, node, name);
  else {
    const fields = mergedFields(node, text);
    if (!fields || isSecret(text, fields)) yield node;
    else yield* secretFields(text, node, fields, name);
  }
}

function* secretScalars({ kind, value, ...node }: Node, name: string): Iterable<Node> {
  if (kind !== 'scalar' || (typeof value !== 'string' && typeof value !== 'number')) return;
  if (mayBeCredential(name) || looksSecret(name, String(value)) || holdsSecret(String(value))) yield { kind, value, ...node };
}

/** Any name that speaks of a credential (`DB_PASSWORD_OLD`), but not where it is to be found: too much hidden costs little. */
function mayBeCredential(name: string): boolean {
  return (
    /passw|passphrase|_pass|pwd|secret|token|credential|(?:private|api|access)[-_.]?key/i.test(name) &&
    !/(?:name|ref|file|path)$/i.test(name)
  );
}

/** A file in a ConfigMap, or a patch written in place. */
function holdsSecret(text: string): boolean {
  if (!/[\n{=]/.test(text)) return false;
  return (
    /\bkind["']?\s{0,9}:\s{0,9}["']?Secret\b/.test(text) ||
    /\bpath["']?\s{0,9}:\s{0,9}["']?\/(?:data|stringData)\b/.test(text) ||
    settingLines(text).some((setting) => mayBeCredential(setting.name))
  );
}

/** The word after the option `--password` is one. */
function* secretItems(text: string, { children }: Node, name: string): Iterable<Node> {
  let before: unknown;
  for (const item of children) {
    const option = typeof before === 'string' ? /^--?([\w.-]{1,60})$/.exec(before)?.[1] : undefined;
    yield* secretsIn(text, item, option ?? name);
    before = item.value;
  }
}

function* secretFields(text: string, mapping: Node, fields: Fields, name: string): Iterable<Node> {
  const called = fields.get('name')?.value;
  for (const { key, value } of entries(mapping, text)) {
    if (!value) continue;
    const own = String(key?.value);
    // Kustomize makes Secrets of these.
    if (own === 'secretGenerator') yield value;
    else yield* secretsIn(text, value, own === 'value' ? (typeof called === 'string' ? called : name) : own);
  }
}

/** A Secret or a part of one: an object, the entry of a patch for Secrets, or a step of a JSON patch that may be for them. */
function isSecret(text: string, fields: Fields): boolean {
  if (fields.get('kind')?.value === 'Secret' || fields.has('stringData')) return true;
  const target = fields.get('target');
  if (target?.kind === 'mapping' && mergedFields(target, text)?.get('kind')?.value === 'Secret') return true;
  return fields.has('op') && /^\/(?:data|stringData)\b/.test(String(fields.get('path')?.value));
}
