import type { Target, TargetStorageClass } from '../../model/target.ts';

/** The class a claim gets from a target: the one it names, else the default. Undefined: none, or none that is known. */
export function classOn({ storageClasses = [] }: Target, name: string | undefined): TargetStorageClass | undefined {
  return storageClasses.find((each) => (name === undefined ? each.isDefault : each.name === name));
}

/** Whether a class is known not to be there. */
export function lacksClass(target: Target, name: string): boolean {
  return target.storageClasses !== undefined && !classOn(target, name);
}

/** Whether a claim that names no class is known to get none. */
export function lacksDefaultClass(target: Target): boolean {
  return target.storageClasses !== undefined && !classOn(target, undefined);
}

/** What to write for a target instead: a class that it has, or one that its documentation has you create. */
export function suggestedClass(target: Target): string {
  const { suggestedStorageClass: name } = target;
  return lacksClass(target, name) ? `\`${name}\` (create it first)` : `\`${name}\``;
}
