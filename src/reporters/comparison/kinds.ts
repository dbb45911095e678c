import type { Allowance } from '../../model/allowance.ts';
import { severityOfDrift, type DriftGrade } from '../../model/comparison.ts';
import type { DescribedRule } from '../sarifRule.ts';

/** Where the output of `compare` is explained. */
const page = 'https://github.com/k8sport/k8sport/blob/main/docs/comparing.md';

/** What each of the five kinds covers, in a few words. */
export const meaningOfAllowance: Readonly<Record<Allowance, string>> = {
  'image-reference': 'registry, tag or digest of the same image',
  secrets: 'Secrets, what takes their place, and references to them',
  'storage-class': 'the StorageClass of a claim, and StorageClasses',
  'service-type': 'how a Service is reached from outside',
  resources: 'requests, limits and sizes of claims',
};

/** What drift of each grade changes. */
const meaningOfGrade: Readonly<Record<DriftGrade, string>> = {
  behaviour: 'what runs, and how: workloads, commands, ports, probes, volumes, security contexts, scheduling',
  access: 'who may do what: RBAC, service accounts, network policies',
  configuration: 'values of environment variables and ConfigMaps',
  scale: 'how many pods: replicas, autoscalers, disruption budgets, spread',
  exposure: 'how the application is reached: hosts, TLS and classes of Ingresses and Gateways',
  metadata: 'labels and annotations that select nothing',
};

const advice =
  'Move what both environments share to their base. Where the difference is meant, declare it under `allow` in the configuration, with a reason.';

export function driftRule(grade: DriftGrade): DescribedRule {
  return {
    id: `drift/${grade}`,
    summary: `Two environments differ in ${meaningOfGrade[grade]}`,
    why: `The value is not the same in the reference, and none of the five documented differences allows that. What works in one environment need not work in the other.\n\n${advice}`,
    category: 'continuity',
    severity: severityOfDrift[grade],
    since: '0.1.0',
    url: `${page}#drift`,
  };
}

/** For differences that are allowed, and to be minded nevertheless. */
export function allowedRule(allowance: Allowance): DescribedRule {
  return {
    id: `allowed/${allowance}`,
    summary: `An allowed difference needs a look: ${meaningOfAllowance[allowance]}`,
    why: `The environments may differ in this, it is one of the five documented differences. The message says what to mind nevertheless: a tag that moves, say, or a request that is smaller in production than locally.`,
    category: 'continuity',
    severity: 'warning',
    allowance,
    since: '0.1.0',
    url: `${page}#the-five-documented-differences`,
  };
}
