import { isOwnOrForBrowsers, saysWhere, variableName } from '../network/hostSettings.ts';
import type { Resource } from '../../model/resource.ts';
import type { Setting } from '../values/settings.ts';
import type { NamedKind, RenamedObjects } from './renamedObjects.ts';
import { staleHost } from './staleHosts.ts';
import { staleName, type StaleName, type Stretch } from './staleName.ts';

const saysWhat: readonly (readonly [NamedKind, RegExp])[] = [
  ['ConfigMap', /(?:^|_)config_?maps?(?:_?name)?$/],
  ['Secret', /(?:^|_)secret(?:_?name)?$/],
  ['ServiceAccount', /(?:^|_)service_?account(?:_?name)?$/],
  // Databases, workflows and metrics have namespaces of their own.
  [
    'Namespace',
    /^namespaces?$|(?:^|_)(?:applications?|controller|deploy(?:ment)?|install(?:ation)?|job|k8s|kube|kubernetes|leader_elect(?:ion)?|my|operator|own|pod|source|system|target|watch)_namespaces?$/,
  ],
];

/** What a setting names by its old name, where the name of the setting says what that is: `REDIS_HOST`, `--namespace`. */
export function* staleInSetting(setting: Setting, resource: Resource, renamed: RenamedObjects): Iterable<StaleName> {
  if (setting.name === 'namespace' && resource.id.kind === 'ConfigMap') return;
  const variable = variableName(setting.name);
  const kind = saysWhat.find(([, pattern]) => pattern.test(variable))?.[0];
  if (kind) {
    const stretch = stretchOf(setting);
    const stale =
      kind === 'Namespace'
        ? staleNamespace(stretch, ownNamespace.test(variable), renamed)
        : staleReference(stretch, kind, undefined, resource, renamed);
    if (stale) yield stale;
  } else if (saysWhere(variable) && !isOwnOrForBrowsers(variable)) {
    yield* hostsIn(stretchOf(setting), resource, renamed);
  }
}

const ownNamespace = /^(?:(?:k8s|kube|kubernetes|leader_elect(?:ion)?|my|own|pod|watch)_)?namespaces?$/;

/** A namespace whose objects are all elsewhere now. */
function staleNamespace(stretch: Stretch, isOwn: boolean, renamed: RenamedObjects): StaleName | undefined {
  const { text } = stretch;
  const instead = renamed.movedFrom(text, isOwn);
  return instead.length > 0 ? staleName(stretch, { kind: 'Namespace', instead, objects: [], namespace: text }) : undefined;
}

function stretchOf({ cursor, text, span }: Setting): Stretch {
  return { at: cursor, text, start: span?.start ?? Math.max(0, String(cursor.raw).lastIndexOf(text)) };
}

/**
 * What `name`, `namespace/name` or `$(NAMESPACE)/name` means.
 *
 * @param beside The namespace written elsewhere.
 */
export function staleReference(
  stretch: Stretch,
  kind: NamedKind,
  beside: string | undefined,
  resource: Resource,
  renamed: RenamedObjects,
): StaleName | undefined {
  if (kind === 'Namespace') return staleNamespace(stretch, false, renamed);
  const { text } = stretch;
  const slash = text.indexOf('/');
  const before = text.slice(0, Math.max(0, slash));
  const namespace = beside ?? (/^[a-z\d-]+$/.test(before) ? before : undefined);
  const objects = renamed.once(kind, text.slice(slash + 1), namespace, resource);
  if (objects.length === 0) return undefined;
  const instead = objects.map(({ id }) => {
    const there = namespace === undefined || id.namespace === '' ? before : id.namespace;
    return there === '' || there === beside ? id.name : `${there}/${id.name}`;
  });
  return staleName(stretch, { kind, instead, objects, namespace: namespace ?? resource.id.namespace });
}

const host = /^[a-z\d][\w.-]*(?=:\d{1,5}$|$)/i;

/** `db`, or `db-0.db:5432,db-1.db:5432`: the first that is stale. */
function* hostsIn({ at, start, text }: Stretch, resource: Resource, renamed: RenamedObjects): Iterable<StaleName> {
  let from = start;
  for (const part of text.split(/[,; ]/)) {
    const [name] = host.exec(part) ?? [];
    const stale = name === undefined ? undefined : staleHost({ at, start: from, text: name }, resource, renamed);
    if (stale) {
      yield stale;
      return;
    }
    from += part.length + 1;
  }
}
