import { existsSync } from 'node:fs';
import path from 'node:path';
import { distributions } from '../clusters/distributions.ts';
import { lint } from '../engine/lint.ts';
import type { Finding } from '../model/finding.ts';
import type { Role } from '../model/role.ts';
import type { Rule } from '../model/rule.ts';
import type { Target } from '../model/target.ts';
import type { Fixture } from './readFixture.ts';

/** What one rule finds in a fixture. */
export function lintFixture(
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
): Finding[] {
  const rule = rules.find(({ meta }) => meta.id === id);
  const { findings } = lint({
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
  });
  return findings.filter(({ rule }) => rule === id);
}
