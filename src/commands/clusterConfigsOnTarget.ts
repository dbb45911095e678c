import { lint, type LintRequest } from '../engine/lint.ts';
import type { Finding } from '../model/finding.ts';

/** The rules on configurations of local clusters, and what they find for one target: what production offers, each tells for itself. */
export interface ClusterConfigsOnTarget {
  readonly rules: ReadonlySet<string>;
  readonly findingsOn: (target: string) => readonly Finding[];
}

/** @param request Its sets have one target each. */
export function clusterConfigsOnTarget(request: LintRequest): ClusterConfigsOnTarget {
  const { judgedFor } = request;
  const own = request.rules.filter((rule) => 'checkClusterConfig' in rule);
  const rules = new Set(own.map(({ meta }) => meta.id));
  const known = new Map<string, readonly Finding[]>();
  const judge = (target: string): readonly Finding[] => {
    const { outside } = lint({
      ...request,
      rules: own,
      sets: request.sets.filter(({ targets }) => targets[0]?.id === target),
      ...(judgedFor && { judgedFor: { ...judgedFor, targets: judgedFor.targets.filter(({ id }) => id === target) } }),
      kustomizations: [],
      scripts: [],
      problems: [],
      progress: undefined,
    });
    return outside.filter(({ rule }) => rules.has(rule));
  };
  return {
    rules,
    findingsOn: (target) => {
      let findings = known.get(target);
      if (!findings) known.set(target, (findings = judge(target)));
      return findings;
    },
  };
}
