/** A field that a transformer writes to, and of which kinds. */
export interface FieldSpec {
  readonly path: string;
  readonly steps: readonly string[];
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly create: boolean;
}

export interface Selected {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

export function fieldSpec(path: string, { group = '', version = '', kind = '' }: Partial<Selected> = {}, create = false): FieldSpec {
  return { path, steps: stepsOf(path), group, version, kind, create };
}

/** `\/` is a slash within a key. */
function stepsOf(path: string): string[] {
  const steps: string[] = [];
  for (const part of path.split('/')) {
    const last = steps.at(-1);
    if (last?.endsWith('\\')) steps[steps.length - 1] = `${last.slice(0, -1)}/${part}`;
    else steps.push(part);
  }
  return steps;
}

/** Whether a kind is among those that `by` asks for; what `by` leaves open matches. */
export function isSelected(id: Selected, by: Selected): boolean {
  return (
    (by.kind === '' || by.kind === id.kind) &&
    (by.group === '' || by.group === id.group) &&
    (by.version === '' || by.version === id.version)
  );
}
