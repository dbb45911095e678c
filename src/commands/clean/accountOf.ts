import type { CleanedDump, LeftOut } from '../../dump/cleanDump.ts';
import { secretKeys } from '../../kube/values/secretKeys.ts';
import { resourceName } from '../../kube/resourceId.ts';
import { appendTo } from '../../model/appendTo.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Path } from '../../model/path.ts';
import { plural } from '../../reporters/plural.ts';
import { pluralOfKind } from '../../reporters/pluralOfKind.ts';

/** What was left out and removed, and why, for people: one line each. */
export function accountOf({ manifests, leftOut }: CleanedDump): string[] {
  const all = manifests.length + leftOut.length;
  const fields = countsOf(manifests.flatMap(({ removed }) => removed.map(fieldName)));
  const defaults = manifests.reduce((sum, manifest) => sum + manifest.defaults.length, 0);
  return [
    `${manifests.length} of ${plural(all, 'object', 'objects')} kept`,
    ...(leftOut.length > 0 ? ['left out:', ...groups(leftOut)] : []),
    ...(fields.length > 0 ? ['removed from what is kept:', ...lines(fields.map(([name, count]) => `${name} ${count}`))] : []),
    ...(defaults > 0
      ? [`also removed: ${plural(defaults, 'value', 'values')} that the API server puts there anyway; --keep-defaults keeps them`]
      : []),
  ];
}

/** `  12 Pods: made by a ReplicaSet`. */
function groups(leftOut: readonly LeftOut[]): string[] {
  const byReason = new Map<string, LeftOut[]>();
  for (const each of leftOut) appendTo(byReason, each.reason, each);
  return [...byReason]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([reason, group]) => {
      const names = group.filter(({ resource }) => secretKeys(resource).length > 0).map(secretName);
      const line = `  ${kindsOf(group)}${reason.startsWith('of ') ? '' : ':'} ${reason}`;
      return names.length > 0 ? `${line}: ${enumerate(names, 10)}` : line;
    });
}

function kindsOf(group: readonly LeftOut[]): string {
  const kinds = countsOf(group.map(({ resource }) => resource.id.kind));
  if (kinds.length > 3) return plural(group.length, 'object', 'objects');
  return enumerate(kinds.map(([kind, count]) => plural(count, kind, pluralOfKind(kind))));
}

/** A Secret by its name and its keys. */
function secretName({ resource }: LeftOut): string {
  return `${resourceName(resource.id)} (${enumerate(secretKeys(resource), 10)})`;
}

/** The most frequent first. */
function countsOf(names: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}

/** Labels and annotations go by their own names, fields by the way that leads to them in their object or template. */
function fieldName(path: Path): string {
  const maps = ['annotations', 'labels', 'matchLabels'];
  if (maps.includes(String(path.at(-2)))) return String(path.at(-1));
  const start = path.findLastIndex((key) => key === 'template' || key === 'jobTemplate' || key === 'volumeClaimTemplates') + 1;
  return path
    .slice(start)
    .filter((key, index) => index > 0 || typeof key === 'string')
    .map((key, index) => (typeof key === 'number' ? '[]' : index === 0 ? key : `.${key}`))
    .join('');
}

/** Words with commas between them, in lines that a terminal shows as they are. */
function lines(words: readonly string[]): string[] {
  const all: string[] = [];
  for (const word of words) {
    const last = all.at(-1);
    if (last !== undefined && last.length + word.length < 110) all[all.length - 1] = `${last}, ${word}`;
    else all.push(`  ${word}`);
  }
  return all;
}
