import { Refusal } from '../refusal.ts';
import type { Configuration, FieldList, NameReference } from './configuration.ts';
import type { FieldSpec, Selected } from './fieldSpec.ts';

/** Both configurations in one; the same field with and without `create` is refused. */
export function mergeConfigurations(a: Configuration, b: Configuration): Configuration {
  if (a === b) return a;
  const lists = Object.fromEntries(
    (Object.keys(a) as (keyof Configuration)[])
      .filter((key): key is FieldList => key !== 'nameReference')
      .map((key) => [key, mergeFieldSpecs(a[key], b[key])]),
  ) as Record<FieldList, readonly FieldSpec[]>;
  return { ...lists, nameReference: mergeReferences(a.nameReference, b.nameReference) };
}

export function mergeFieldSpecs(a: readonly FieldSpec[], b: readonly FieldSpec[]): readonly FieldSpec[] {
  if (a === b || b.length === 0) return a;
  const merged = [...a];
  for (const spec of b) {
    const same = merged.find((other) => other.path === spec.path && isSame(other, spec));
    if (!same) merged.push(spec);
    else if (same.create !== spec.create) {
      throw new Refusal(`the field \`${spec.path}\` is configured with and without \`create\`; make the entries alike`);
    }
  }
  return merged;
}

/** Two entries are about the same field where each selects what the other does. */
function isSame(a: Selected, b: Selected): boolean {
  return (['group', 'version', 'kind'] as const).every((part) => a[part] === '' || b[part] === '' || a[part] === b[part]);
}

function mergeReferences(a: readonly NameReference[], b: readonly NameReference[]): readonly NameReference[] {
  if (a === b || b.length === 0) return a;
  const merged = [...a];
  for (const reference of b) {
    const index = merged.findIndex(
      ({ group, version, kind }) => group === reference.group && version === reference.version && kind === reference.kind,
    );
    if (index === -1) merged.push(reference);
    else merged[index] = { ...reference, fieldSpecs: mergeFieldSpecs(merged[index]!.fieldSpecs, reference.fieldSpecs) };
  }
  return merged;
}
