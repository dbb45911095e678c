import * as fc from 'fast-check';
import { allowances, type Allowance } from '../../src/model/allowance.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { RuleMeta } from '../../src/model/rule.ts';
import { severities, type Severity } from '../../src/model/severity.ts';

/** A finding about a Deployment called `web-<object>`. */
export function finding(rule: string, severity: Severity, object: number, allowance?: Allowance): Finding {
  const start = { line: object + 1, column: 1 };
  return {
    rule,
    severity,
    message: '',
    place: { file: 'a.yaml', start, end: start },
    resource: { group: 'apps', version: 'v1', kind: 'Deployment', namespace: '', name: `web-${object}` },
    targets: [],
    environments: [],
    ...(allowance && { allowance }),
    related: [],
  };
}

const categoryOf = {
  'never-pull': 'pull-policy',
  'mutable-image-tag': 'images',
  'side-loaded-image': 'images',
  'node-port-service': 'network',
  'inline-secret': 'configuration',
  'host-path-volume': 'storage',
  'local-hostname': 'network',
} as const;

export const metas: readonly RuleMeta[] = Object.entries(categoryOf).map(([id, category]) => ({
  id,
  summary: id,
  why: id,
  category,
  severity: 'warning',
  since: '0.1.0',
}));

export const ruleIds = metas.map(({ id }) => id);

const anyFinding = fc
  .tuple(fc.constantFrom(...ruleIds), fc.constantFrom(...severities), fc.nat(9), fc.constantFrom(undefined, ...allowances))
  .map((parts) => finding(...parts));

export const someFindings = fc.array(anyFinding, { maxLength: 40 });

/** Also counts that are too small, which the score has to live with. */
export const someCounts = fc
  .array(fc.nat(30), { minLength: ruleIds.length, maxLength: ruleIds.length })
  .map((counts) => new Map(ruleIds.map((rule, index) => [rule, counts[index]!])));
