import { type Allowance, allowances } from '../../model/allowance.ts';
import { type DriftGrade, severityOfDrift, type Verdict } from '../../model/comparison.ts';
import type { Severity } from '../../model/severity.ts';
import type { Allowed, Change } from './change.ts';
import { driftGrade } from './drift.ts';
import { imageReference } from './imageReference.ts';
import { type DeclaredException, isAllowed, type Judged, livesWith, type Policy, selects } from './policy.ts';
import { resources } from './resources.ts';
import { secrets } from './secrets.ts';
import { serviceType } from './serviceType.ts';
import { storageClass } from './storageClass.ts';

const classifiers: Readonly<Record<Allowance, (change: Change) => Allowed | undefined>> = {
  'image-reference': imageReference,
  secrets,
  'storage-class': storageClass,
  'service-type': serviceType,
  resources,
};

/** What a difference changes where its allowance does not hold. */
const withoutAllowance: Readonly<Record<Allowance, DriftGrade>> = {
  'image-reference': 'behaviour',
  secrets: 'access',
  'storage-class': 'behaviour',
  'service-type': 'exposure',
  resources: 'scale',
};

export interface Judgement {
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly remark?: string;
}

/**
 * Whether a difference is one of the five, declared, or drift.
 *
 * @param exceptions Those of the policy that hold for the two environments, today.
 * @param use Told which exception was needed.
 */
export function judgeChange(
  change: Change,
  judged: Judged,
  policy: Policy,
  exceptions: readonly DeclaredException[],
  use: (exception: DeclaredException) => void,
): Judgement {
  const [allowance, allowed] = classify(change);
  if (allowance && allowed && isAllowed(policy, allowance, judged)) {
    const { remark } = allowed;
    return {
      verdict: { kind: 'allowed', allowance },
      severity: remark === undefined ? 'info' : 'warning',
      ...(remark !== undefined && { remark }),
    };
  }
  const grade = allowance ? withoutAllowance[allowance] : driftGrade(change);
  const declared = exceptions.find((exception) => selects(exception, judged));
  if (declared) {
    use(declared);
    const { reason, until } = declared;
    return { verdict: { kind: 'declared', by: 'allow', reason, grade, ...(until !== undefined && { until }) }, severity: 'info' };
  }
  if (livesWith(policy, grade, judged)) {
    return { verdict: { kind: 'declared', by: 'policy', reason: reasonOf(policy), grade }, severity: 'info' };
  }
  return { verdict: { kind: 'drift', grade }, severity: severityOfDrift[grade] };
}

function classify(change: Change): readonly [Allowance, Allowed] | readonly [] {
  // What a program makes of its settings is its own affair, whatever they are called.
  if (change.id.kind === 'ConfigMap') return [];
  for (const allowance of allowances) {
    const allowed = classifiers[allowance](change);
    if (allowed) return [allowance, allowed];
  }
  return [];
}

function reasonOf({ preset }: Policy): string {
  return preset === 'pragmatic' ? 'the policy `pragmatic` lives with it' : 'the policy of the configuration lives with it';
}
