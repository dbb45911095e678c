import { variableName } from '../network/hostSettings.ts';
import { Cursor } from '../../model/cursor.ts';
import type { Path } from '../../model/path.ts';
import type { Resource } from '../../model/resource.ts';
import type { NamedString } from '../values/strings.ts';
import type { NamedKind, RenamedObjects } from './renamedObjects.ts';
import { staleName, type StaleName } from './staleName.ts';
import { staleReference } from './staleSettings.ts';

const core: ReadonlySet<unknown> = new Set<NamedKind>(['ConfigMap', 'Namespace', 'Secret', 'Service', 'ServiceAccount']);

/** Fields that hold an object's `name`, as operators call them. */
const holders: readonly (readonly [NamedKind, RegExp])[] = [
  ['ConfigMap', /config_?map(?:_key)?(?:_ref)?s?$/],
  ['Secret', /secret(?:_key)?(?:_ref)?s?$/],
  ['ServiceAccount', /service_?account(?:_ref)?$/],
  ['Service', /^(?:backend_refs?|service_ref)$/],
];

/** Fields that are a name. */
const service = /(?:^|_)service(?:_?name)?$/;

/** An old name in a field of a custom resource, which kustomize does not know to be a reference. */
export function staleInCustom({ cursor, text, name }: NamedString, resource: Resource, renamed: RenamedObjects): StaleName | undefined {
  const { path } = cursor;
  const holder = cursorAt(resource.root, path.slice(0, -1)).raw as Readonly<Record<string, unknown>>;
  const variable = variableName(name);
  const kind = name === 'name' ? kindIn(holder, path.slice(0, -1)) : service.test(variable) ? 'Service' : undefined;
  if (!kind) return undefined;
  const namespace = name === 'name' && typeof holder['namespace'] === 'string' ? holder['namespace'] : undefined;
  const stale = staleReference({ at: cursor, start: 0, text }, kind, namespace, resource, renamed);
  if (namespace === undefined || !stale?.objects.every(({ id }) => id.name === text)) return stale;
  const at = cursorAt(resource.root, [...path.slice(0, -1), 'namespace']);
  return staleName(
    { at, start: 0, text: namespace },
    { ...stale, kind: 'Namespace', instead: stale.objects.map(({ id }) => id.namespace) },
  );
}

/** Told by the `kind` beside the name, by the field around it, or, of Services, by the `port` beside it. */
function kindIn(holder: Readonly<Record<string, unknown>>, path: Path): NamedKind | undefined {
  if (holder['kind'] !== undefined) return core.has(holder['kind']) && !isForeign(holder) ? (holder['kind'] as NamedKind) : undefined;
  const field = variableName(path.findLast((step) => typeof step === 'string') ?? '');
  if (/^services?$/.test(field)) return holder['port'] === undefined ? undefined : 'Service';
  return holders.find(([, pattern]) => pattern.test(field))?.[0];
}

function isForeign({ apiVersion = 'v1', group = '', apiGroup = '' }: Readonly<Record<string, unknown>>): boolean {
  return apiVersion !== 'v1' || group !== '' || apiGroup !== '';
}

function cursorAt(root: Cursor, path: Path): Cursor {
  return path.reduce<Cursor>((cursor, step) => new Cursor((cursor.raw as Record<string | number, unknown>)[step], cursor, step), root);
}
