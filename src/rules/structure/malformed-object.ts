import { isBuiltInGroup } from '../../kube/builtInGroups.ts';
import { isPlaceholder } from '../../kube/values/placeholders.ts';
import { metadata, objectFields, type Shape } from '../../kube/shapes.ts';
import type { Cursor } from '../../model/cursor.ts';
import { isMap } from '../../model/isMap.ts';
import type { Problem } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const malformedObject: ResourceRule = {
  meta: {
    id: 'malformed-object',
    summary: 'An object has a shape that every API server refuses',
    why: `A list where a map belongs, a name that YAML reads as a number, an object without a name: \`kubectl apply\` and every GitOps controller
stop there, on the laptop as in production. Mostly a dash or an indentation is missing or too many, or quotes around a number.

Only shapes are looked at, of the fields that matter, and of custom resources only \`metadata\`; wrong words and unknown fields are left to
schema validation. A value that a template has yet to fill in (\`\${NAME}\`) is no finding.`,
    category: 'structure',
    severity: 'error',
    since: '0.1.0',
  },

  check: (resource, { targets }) => problemsOf(resource).map((problem) => ({ ...problem, targets: targets.map(({ id }) => id) })),
};

function problemsOf(resource: Resource): Problem[] {
  const root = resource.root as Cursor<Record<string, unknown>>;
  const { group, kind } = resource.id;
  const problems = [...nameProblems(resource)];
  const judge = (key: string, shape: Shape): void => {
    const at = root.at(key);
    if (!isShaped(at.raw, shape)) problems.push(...faultsIn(at, shape));
  };
  judge('metadata', metadata);
  const fields = isBuiltInGroup(group) && Object.hasOwn(objectFields, kind) ? objectFields[kind]! : {};
  for (const key of Object.keys(fields)) judge(key, fields[key]!);
  return problems;
}

/** Whether there is nothing to find; without cursors, since nearly every object is well-formed. */
function isShaped(raw: unknown, shape: Shape): boolean {
  if (raw === undefined || raw === null) return true;
  if (shapeOf(raw) !== shape.is) return false;
  if (shape.is === 'list') {
    const { item } = shape;
    return !item || (raw as readonly unknown[]).every((each) => isShaped(each, item));
  }
  if (shape.is !== 'map') return true;
  const map = raw as Readonly<Record<string, unknown>>;
  return Object.keys(map).every((key) => !Object.hasOwn(shape.fields, key) || isShaped(map[key], shape.fields[key]!));
}

/** The groups of Kubernetes itself. Others that end in `.k8s.io` hold configurations of its programs too, which have no names. */
const apiGroups: ReadonlySet<string> = new Set([
  '',
  'apps',
  'autoscaling',
  'batch',
  'extensions',
  'networking.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
  'storage.k8s.io',
]);

function* nameProblems({ id, root }: Resource): Iterable<Problem> {
  const meta = (root as Cursor<{ metadata?: { name?: string; generateName?: string } }>).at('metadata');
  if (!apiGroups.has(id.group) || !Object.hasOwn(objectFields, id.kind)) return;
  if (!meta.exists) {
    yield {
      at: (root as Cursor<{ kind: string }>).at('kind'),
      message: `a ${id.kind} without \`metadata\` is refused; write \`metadata: { name: … }\``,
    };
  } else if (isMap(meta.raw) && !meta.at('name').exists && !meta.at('generateName').exists) {
    yield { at: meta, part: 'key', message: `a ${id.kind} without a name is refused; write \`name: …\` below \`metadata\`` };
  }
}

function* faultsIn(at: Cursor, shape: Shape): Iterable<Problem> {
  const { raw } = at;
  if (!at.exists || isYetToCome(raw, shape)) return;
  const found = shapeOf(raw);
  if (found !== shape.is) {
    yield { at, message: `\`${written(at)}\` is ${words[found]}; ${remedy(raw, shape.is)}` };
  } else if (shape.is === 'list') {
    if (shape.item) for (const item of at.items()) yield* faultsIn(item, shape.item);
  } else if (shape.is === 'map') {
    for (const [key, child] of (at as Cursor<Record<string, unknown>>).entries())
      if (Object.hasOwn(shape.fields, key)) yield* faultsIn(child, shape.fields[key]!);
  }
}

const words = { string: 'a string', number: 'a number', boolean: 'a boolean', map: 'a map', list: 'a list' } as const;

/** `spec.ports[0].port`. */
function written({ path }: Cursor): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`)).join('');
}

function remedy(raw: unknown, wanted: Shape['is']): string {
  switch (wanted) {
    case 'map':
      return Array.isArray(raw) ? 'write a map, that is the same lines without the dashes' : 'write a map of keys and values';
    case 'list':
      return isMap(raw) ? 'write a list, with a dash before each item' : 'write a list';
    case 'number':
      return typeof raw === 'string' && raw !== '' && Number.isFinite(Number(raw)) ? `write ${raw} without quotes` : 'write a number';
    default:
      return typeof raw === 'object' ? 'write a string' : 'put it in quotes';
  }
}

function shapeOf(value: unknown): keyof typeof words {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'map';
  return typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'boolean';
}

/** A placeholder; as for `{NAME}` and `[NAME]`, YAML makes a map without values of the one and a list of the other. */
function isYetToCome(raw: unknown, { is }: Shape): boolean {
  if (typeof raw === 'string') return is !== 'string' && isPlaceholder(raw);
  if (is !== 'string' && is !== 'number') return false;
  if (Array.isArray(raw)) return raw.length === 1 && typeof raw[0] === 'string' && /^[A-Z][A-Z0-9_]*$/.test(raw[0]);
  const values = typeof raw === 'object' && raw !== null ? Object.values(raw) : [];
  return values.length === 1 && values[0] === null;
}
