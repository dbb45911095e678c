import type { Allowance } from '../../model/allowance.ts';
import type { DriftGrade } from '../../model/comparison.ts';
import type { ResourceId } from '../../model/resource.ts';
import { matchesField, matchesName } from './pattern.ts';

/** Which differences are meant. Absent: all of them that the rest of it does not rule out. */
export interface Selector {
  readonly kind?: string;
  /** `*` stands for anything. */
  readonly name?: string;
  /** A field and what is in it, as `fieldText` writes it: `spec.replicas`, `spec.template.spec.containers[name=api].env`. */
  readonly path?: string;
}

/** A difference that somebody declared, and why. */
export interface DeclaredException extends Selector {
  /** The environments it holds for; absent: all. */
  readonly environments?: readonly string[];
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly until?: string;
}

/** What may differ besides the five kinds, or instead of them. */
export type PolicyName = Allowance | DriftGrade | 'configuration-values' | 'ingress-hosts';

export interface Policy {
  readonly preset: 'documented' | 'pragmatic' | readonly PolicyName[];
  /** Allowances that hold nowhere, or only for some differences. */
  readonly allowances: Readonly<Partial<Record<Allowance, 'off' | readonly Selector[]>>>;
  readonly allow: readonly DeclaredException[];
}

export const documented: Policy = { preset: 'documented', allowances: {}, allow: [] };

/** What real projects differ in as well, and can live with. */
const pragmatic: readonly PolicyName[] = ['configuration-values', 'scale', 'ingress-hosts', 'metadata'];

/** What a difference is to a policy. */
export interface Judged {
  readonly id: ResourceId;
  /** What the left calls it. */
  readonly leftName?: string;
  readonly field: string;
  readonly shape: string;
  readonly isOnBothSides: boolean;
}

/** Whether an allowance covers a difference under a policy. */
export function isAllowed({ preset, allowances }: Policy, allowance: Allowance, judged: Judged): boolean {
  if (typeof preset !== 'string' && !preset.includes(allowance)) return false;
  const narrowed = allowances[allowance];
  return narrowed === undefined || (narrowed !== 'off' && narrowed.some((selector) => selects(selector, judged)));
}

/** Whether a policy lives with drift of a grade. */
export function livesWith({ preset }: Policy, grade: DriftGrade, { shape, isOnBothSides }: Judged): boolean {
  const names = preset === 'pragmatic' ? pragmatic : preset === 'documented' ? [] : preset;
  return names.some(
    (name) =>
      name === grade ||
      (name === 'configuration-values' && grade === 'configuration' && isOnBothSides) ||
      (name === 'ingress-hosts' && grade === 'exposure' && hosts.test(shape)),
  );
}

const hosts = /(?:^|\.)(?:rules\[\]\.host|tls\[\]\.hosts|hostnames|hosts|dnsNames|host)$/;

export function selects({ kind, name, path }: Selector, { id, leftName, field }: Judged): boolean {
  if (kind !== undefined && kind !== id.kind) return false;
  if (name !== undefined && !matchesName(name, id.name) && !(leftName !== undefined && matchesName(name, leftName))) return false;
  return path === undefined || matchesField(path, field);
}
