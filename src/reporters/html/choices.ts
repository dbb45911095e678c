import type { Finding } from '../../model/finding.ts';

/** What findings can be filtered by. */
export const dimensions = ['environment', 'target', 'rule'] as const;

export type Dimension = (typeof dimensions)[number];

/** One name to filter by, and how many findings it leaves. */
export interface Choice {
  /** What stands for it in the page: short, and the same whatever the name is. `-`: the findings without any. */
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

export type Choices = Readonly<Record<Dimension, readonly Choice[]>>;

/** The names of a finding to filter by; none: it is about no environment or target in particular. */
export function namesOf(finding: Finding): Readonly<Record<Dimension, readonly string[]>> {
  return { environment: finding.environments, target: finding.targets, rule: [finding.rule] };
}

/** Everything the findings can be filtered by, in the order of the alphabet. */
export function choicesOf(findings: readonly Finding[]): Choices {
  return {
    environment: choicesFor('environment', findings, 'plain files'),
    target: choicesFor('target', findings, 'no platform in particular'),
    rule: choicesFor('rule', findings, ''),
  };
}

function choicesFor(dimension: Dimension, findings: readonly Finding[], none: string): readonly Choice[] {
  const counts = new Map<string, number>();
  let without = 0;
  for (const finding of findings) {
    const names = new Set(namesOf(finding)[dimension]);
    if (names.size === 0) without++;
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const named = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, count], index) => ({ key: String(index), name, count }));
  return named.length > 0 && without > 0 ? [...named, { key: '-', name: none, count: without }] : named;
}
