import { existsSync } from 'node:fs';
import path from 'node:path';
import { distributions } from '../clusters/distributions.ts';
import { lint } from '../engine/lint.ts';
import type { Finding } from '../model/finding.ts';
import type { Role } from '../model/role.ts';
import type { Rule } from '../model/rule.ts';
import type { Target } from '../model/target.ts';
import type { Fixture } from './readFixture.ts';

/** What all rules find in a fixture, of which one is configured as the fixture asks. */
export function judgeFixture(
  rules: readonly Rule[],
  id: string,
  {
    resources,
    clusterConfigs,
    kustomizations,
    scripts,
    directory,
    localBases,
    problems,
    directives,
    options: { options, kubernetes },
  }: Fixture,
  role: Role,
  targets: readonly Target[],
): readonly Finding[] {
  const rule = rules.find(({ meta }) => meta.id === id);
  return lint({
    sets: [
      {
        role,
        roleFrom: 'arguments',
        targets,
        distributions,
        ...(kubernetes !== undefined && { kubernetes }),
        clusterConfigs,
        resources,
        localBases,
      },
    ],
    rules,
    settings: {
      rules: { [id]: { ...(options && { options }), ...(rule?.meta.optIn && { severity: rule.meta.severity }) } },
      overrides: [],
    },
    kustomizations,
    scripts,
    clusterConfigs: { resources: clusterConfigs },
    exists: (name) => existsSync(path.join(directory, name)),
    judgedFor: { targets, distributions },
    problems,
    directives,
    today: '2026-11-22',
  }).findings;
}
