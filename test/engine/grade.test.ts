import { expect, test } from 'vitest';
import { grade } from '../../src/engine/grade.ts';
import type { RuleMeta } from '../../src/model/rule.ts';

const meta = (rest: Partial<RuleMeta>): RuleMeta => ({
  id: 'a',
  summary: 'a',
  why: 'a',
  category: 'network',
  severity: 'info',
  since: '0.1.0',
  ...rest,
});
const plain = meta({ severity: 'warning' });
const settled = meta({ severity: 'info', allowance: 'resources' });
const blocker = meta({ severity: 'error', allowance: 'storage-class' });

test.each([
  ['no allowance, harmless', plain, 'local', false, undefined, 'warning'],
  ['no allowance, breaks a target', plain, 'local', true, undefined, 'error'],
  ['no allowance, configured', plain, 'production', true, 'info', 'info'],
  ['allowed locally', blocker, 'local', true, undefined, 'info'],
  ['allowed locally, whatever is configured', blocker, 'local', true, 'error', 'info'],
  ['nobody says what it is for', blocker, 'unknown', true, undefined, 'warning'],
  ['nobody says, harmless', settled, 'unknown', false, undefined, 'warning'],
  ['in production at least a warning', settled, 'production', false, undefined, 'warning'],
  ['in production, breaks a target', settled, 'production', true, undefined, 'error'],
  ['in production, its own severity', blocker, 'production', false, undefined, 'error'],
  ['configured', blocker, 'unknown', true, 'error', 'error'],
] as const)('%s', (_, rule, role, breaksTarget, configured, expected) => {
  expect(grade(rule, role, breaksTarget, configured)).toBe(expected);
});
