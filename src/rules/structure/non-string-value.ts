import { isBuiltInGroup } from '../../kube/builtInGroups.ts';
import { metadataStrings, stringFields, type StringField } from '../../kube/stringFields.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const nonStringValue: ResourceRule = {
  meta: {
    id: 'non-string-value',
    summary: 'A number or a boolean stands where the API wants a string',
    why: `Environment variables, arguments, labels, annotations, selectors and the entries of ConfigMaps are strings. An API server does not turn
\`8080\` or \`true\` into one: it refuses the object, on the laptop as in production.

Put the value in quotes. kubectl reads more words and digits as something else than most people expect: \`yes\`, \`on\` and \`n\` are
booleans, \`0644\` is the number 420, \`1.10\` is 1.1 and \`1e3\` is 1000. Only quotes keep what was written.`,
    category: 'structure',
    severity: 'error',
    since: '0.1.0',
  },

  check: (resource, { targets }) =>
    wrongValuesOf(resource).map((at) => ({ at, message: messageAt(at, resource), targets: targets.map(({ id }) => id) })),
};

function wrongValuesOf({ id, root }: Resource): Cursor[] {
  const wrong: Cursor[] = [];
  const judge = (key: string, field: StringField): void => {
    const at = (root as Cursor<Record<string, unknown>>).at(key);
    if (!isWellTyped(at.raw, field)) wrong.push(...wrongValuesIn(at, field));
  };
  judge('metadata', metadataStrings);
  const fields = isBuiltInGroup(id.group) && Object.hasOwn(stringFields, id.kind) ? stringFields[id.kind]! : {};
  for (const key of Object.keys(fields)) judge(key, fields[key]!);
  return wrong;
}

/** Whether there is nothing to find; without cursors, since nearly every object is well typed. */
function isWellTyped(raw: unknown, field: StringField): boolean {
  if (field.is === 'string') return !isWrong(raw);
  if (Array.isArray(raw)) return field.is !== 'list' || raw.every((item) => isWellTyped(item, field.of));
  if (typeof raw !== 'object' || raw === null || field.is === 'list') return true;
  const values = raw as Readonly<Record<string, unknown>>;
  if (field.is === 'map') return Object.keys(values).every((key) => isWellTyped(values[key], field.of));
  return Object.keys(values).every((key) => !Object.hasOwn(field.fields, key) || isWellTyped(values[key], field.fields[key]!));
}

function* wrongValuesIn(at: Cursor, field: StringField): Iterable<Cursor> {
  if (field.is === 'string') {
    if (isWrong(at.raw)) yield at;
  } else if (field.is === 'list') {
    for (const item of at.items()) yield* wrongValuesIn(item, field.of);
  } else {
    for (const [key, child] of (at as Cursor<Record<string, unknown>>).entries()) {
      if (field.is === 'map') yield* wrongValuesIn(child, field.of);
      else if (Object.hasOwn(field.fields, key)) yield* wrongValuesIn(child, field.fields[key]!);
    }
  }
}

function isWrong(raw: unknown): raw is number | boolean {
  return typeof raw === 'number' || typeof raw === 'boolean';
}

function messageAt(at: Cursor, { id, root }: Resource): string {
  const name = nameOf(at, root);
  const kind = typeof at.raw === 'number' ? 'number' : 'boolean';
  if (id.kind === 'Secret' && at.path[0] === 'data')
    return `${name} is a ${kind}, and the API wants base64 here; put it in quotes below \`stringData\``;
  const isShown =
    id.kind !== 'Secret' && !/pass|pwd|secret|token|key|cred/i.test(name) && !(Math.abs(Number(at.raw)) > Number.MAX_SAFE_INTEGER);
  const read = isShown ? `the ${kind} ${String(at.raw)}` : `a ${kind}`;
  return `${name} is ${read} to kubectl, and the API wants a string; put it in quotes`;
}

/** `` `PORT` `` of an environment variable, `` an item of `args` ``, or the key of an entry. */
function nameOf(at: Cursor, root: Cursor): string {
  const { path } = at;
  if (typeof at.key === 'number') return `an item of \`${path.at(-2)}\``;
  if (at.key !== 'value' || typeof path.at(-2) !== 'number') return `\`${at.key}\``;
  const holder = path.slice(0, -1).reduce((value: unknown, step) => (value as Readonly<Record<string, unknown>>)[step], root.raw);
  const { name, key } = holder as { readonly name?: unknown; readonly key?: unknown };
  const called = [name, key].find((each) => typeof each === 'string');
  return `\`${called ?? 'value'}\``;
}
