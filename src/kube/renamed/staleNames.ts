import type { Resource } from '../../model/resource.ts';
import { containersOf } from '../pods/containers.ts';
import { isWorkload } from '../pods/workloads.ts';
import { settingLines } from '../values/settingLines.ts';
import { type Setting, settingsOf } from '../values/settings.ts';
import { type NamedString, stringsWhere } from '../values/strings.ts';
import type { RenamedObjects } from './renamedObjects.ts';
import { staleHosts } from './staleHosts.ts';
import { staleInAccess } from './staleInAccess.ts';
import { staleInCustom } from './staleInCustom.ts';
import { staleInSetting } from './staleSettings.ts';
import type { StaleName } from './staleName.ts';

const access: ReadonlySet<string> = new Set(['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding']);

/** Where the texts of an object use old names of objects, each stretch once. */
export function staleNamesIn(resource: Resource, renamed: RenamedObjects): readonly StaleName[] {
  if (access.has(resource.id.kind)) return staleInAccess(resource, renamed);
  const strings = stringsWhere(resource, (text) => renamed.areMentioned(text)).filter(({ name }) => name !== 'image');
  if (strings.length === 0) return [];
  const found = [
    ...strings.flatMap((each) => [...staleHosts(each, resource, renamed)]),
    ...settingsIn(resource, strings).flatMap((each) => [...staleInSetting(each, resource, renamed)]),
    ...(isCustom(resource) ? strings.flatMap((each) => staleInCustom(each, resource, renamed) ?? []) : []),
  ];
  // Of what refers to others, kustomize changes the whole value.
  const mayFollow = isCustom(resource) && resource.mayReferByOldNames === true;
  const places = new Set<string>();
  return found.filter(({ at, span, text }) => {
    if (mayFollow && text === at.raw) return false;
    const place = JSON.stringify([...at.path, span.start]);
    return !places.has(place) && places.add(place);
  });
}

function isCustom({ id }: Resource): boolean {
  return !isWorkload(id) && (id.group !== '' || !['ConfigMap', 'Service'].includes(id.kind));
}

function settingsIn(resource: Resource, strings: readonly NamedString[]): readonly Setting[] {
  if (isWorkload(resource.id)) return containersOf(resource).flatMap(({ cursor }) => settingsOf(cursor));
  return strings.flatMap(({ cursor, text, name }): Setting[] =>
    text.includes('\n') ? settingLines(text).map((line) => ({ ...line, cursor })) : [{ name, text: text.trim(), cursor }],
  );
}
