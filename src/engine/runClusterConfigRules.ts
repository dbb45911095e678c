import { Failure } from '../errors.ts';
import { localClusterOf } from '../kube/localClusters/localClusterOf.ts';
import type { Finding } from '../model/finding.ts';
import type { LocalCluster } from '../model/localCluster.ts';
import type { Purpose } from '../model/purpose.ts';
import type { Resource } from '../model/resource.ts';
import type { ClusterConfigContext, ClusterConfigProblem, ClusterConfigRule, Rule } from '../model/rule.ts';
import { clusterConfigContexts } from './clusterConfigContexts.ts';
import { fileFixOf } from './fileFixOf.ts';
import { grade } from './grade.ts';
import type { JudgedFor } from './judgedFor.ts';
import type { ResourceSet } from './resourceSet.ts';
import { placeOfRelated } from './placeOfRelated.ts';
import { severityIn, type Settings } from './settings.ts';
import { spares } from './spares.ts';

/** The configurations of local clusters in the input. */
export interface ClusterConfigs {
  readonly resources: readonly Resource[];
  /** Whether there may be objects that were not read, as in templates. Absent: no. */
  readonly isPartial?: boolean;
}

/** Runs the rules on configurations of local clusters: over each once, with the objects of all sets. `count` learns which files a rule applies to. */
export function runClusterConfigRules(
  configs: ClusterConfigs | undefined,
  sets: readonly ResourceSet[],
  judgedFor: JudgedFor,
  purposeOf: (file: string) => Purpose,
  rules: readonly Rule[],
  settings: Settings,
  count: (rule: string, file: string) => void,
): Finding[] {
  const own = rules.filter(isClusterConfigRule);
  if (!configs || configs.resources.length === 0 || own.length === 0) return [];
  const contextOf = clusterConfigContexts(configs, sets, judgedFor);
  const found = configs.resources.flatMap((resource) => {
    const cluster = localClusterOf(resource);
    if (!cluster) return [];
    const context = contextOf(resource);
    return own.flatMap((rule) => {
      const { meta, appliesTo } = rule;
      if (severityIn(settings, meta, resource.file) === 'off' || spares(meta, purposeOf(resource.file))) return [];
      try {
        if (appliesTo && !appliesTo(cluster)) return [];
        count(meta.id, resource.file);
        return findingsOf(rule, cluster, context, settings).filter(({ place }) => !spares(meta, purposeOf(place.file)));
      } catch (error) {
        throw new Failure(meta.id, `rule ${meta.id} failed on ${resource.file}`, error);
      }
    });
  });
  // Several configurations may say the same of an object.
  return [...new Map(found.map((finding) => [keyOf(finding), finding])).values()];
}

function keyOf({ rule, place: { file, start }, message }: Finding): string {
  return [rule, file, start.line, start.column, message].join('\n');
}

function isClusterConfigRule(rule: Rule): rule is ClusterConfigRule {
  return 'checkClusterConfig' in rule;
}

function findingsOf(rule: ClusterConfigRule, cluster: LocalCluster, context: ClusterConfigContext, settings: Settings): Finding[] {
  return [...rule.checkClusterConfig(cluster, context)].flatMap((problem) => toFinding(rule, problem, settings));
}

function toFinding({ meta }: ClusterConfigRule, problem: ClusterConfigProblem, settings: Settings): Finding[] {
  const { resource, at, part, span, message, severity, related = [] } = problem;
  const configured = severityIn(settings, meta, resource.file);
  if (configured === 'off') return [];
  return [
    {
      rule: meta.id,
      severity: grade(meta, 'unknown', false, configured ?? severity),
      message,
      place: resource.locate(at.path, part, span),
      resource: resource.id,
      path: at.path,
      targets: [],
      environments: [],
      related: related.map(placeOfRelated),
      ...(problem.fix && { fix: fileFixOf(problem.fix, resource) }),
    },
  ];
}
