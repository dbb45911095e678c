import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { NamedKind, RenamedObjects } from './renamedObjects.ts';
import { staleName, type StaleName } from './staleName.ts';
import { staleReference } from './staleSettings.ts';

interface Access {
  rules?: readonly { resources?: readonly string[]; resourceNames?: readonly string[] }[];
  subjects?: readonly { kind?: string; name?: string }[];
}

const kinds: ReadonlyMap<string, NamedKind> = new Map([
  ['configmaps', 'ConfigMap'],
  ['namespaces', 'Namespace'],
  ['secrets', 'Secret'],
  ['serviceaccounts', 'ServiceAccount'],
  ['services', 'Service'],
]);

/** Old names in roles and bindings: `resourceNames`, and ServiceAccounts written as users or groups. */
export function staleInAccess(resource: Resource, renamed: RenamedObjects): readonly StaleName[] {
  const access = resource.root as Cursor<Access>;
  const inRules = access
    .at('rules')
    .items()
    .flatMap((rule) => {
      const named = rule
        .at('resources')
        .items()
        .flatMap((each) => kinds.get(each.string()?.split('/')[0] ?? '') ?? []);
      return rule
        .at('resourceNames')
        .items()
        .flatMap((at) => named.flatMap((kind) => inName(at, kind, resource, renamed) ?? []).slice(0, 1));
    });
  const inSubjects = access
    .at('subjects')
    .items()
    .flatMap((subject) => inSubject(subject.at('name'), resource, renamed) ?? []);
  return [...inRules, ...inSubjects];
}

function inName(at: Cursor<string | undefined>, kind: NamedKind, resource: Resource, renamed: RenamedObjects): StaleName | undefined {
  const text = at.string();
  return text === undefined ? undefined : staleReference({ at, start: 0, text }, kind, undefined, resource, renamed);
}

const account = /^system:serviceaccount:([^:]+):([^:]+)$/;
const group = /^system:serviceaccounts:([^:]+)$/;

function inSubject(at: Cursor<string | undefined>, resource: Resource, renamed: RenamedObjects): StaleName | undefined {
  const text = at.string() ?? '';
  const [, namespace, name] = account.exec(text) ?? [];
  const whole = { at, start: 0, text };
  if (name !== undefined) {
    const objects = renamed.once('ServiceAccount', name, namespace, resource);
    const instead = objects.map(({ id }) => `system:serviceaccount:${id.namespace || namespace}:${id.name}`);
    return objects.length > 0 ? staleName(whole, { kind: 'ServiceAccount', instead, objects, namespace: namespace! }) : undefined;
  }
  const [, old = ''] = group.exec(text) ?? [];
  const namespaces = renamed.movedFrom(old, true);
  const instead = namespaces.map((each) => `system:serviceaccounts:${each}`);
  return namespaces.length > 0 ? staleName(whole, { kind: 'Namespace', instead, objects: [], namespace: old }) : undefined;
}
