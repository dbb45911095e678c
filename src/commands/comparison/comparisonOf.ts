import { configDirectives } from '../../config/directives.ts';
import type { ResolvedConfig } from '../../config/resolve.ts';
import { compareEnvironments } from '../../continuity/compare.ts';
import { sharedShortcuts } from '../../continuity/sharedShortcuts.ts';
import type { DeclaredException, Policy } from '../../continuity/verdicts/policy.ts';
import { inOrder } from '../../engine/order.ts';
import { mergeEnvironments } from '../../engine/mergeEnvironments.ts';
import { lint } from '../../engine/lint.ts';
import { UserError } from '../../errors.ts';
import { isReadingRule } from '../../model/isReadingRule.ts';
import type { ComparisonReport } from '../../model/comparison.ts';
import type { Finding } from '../../model/finding.ts';
import { invalidKustomization } from '../../rules/structure/invalid-kustomization.ts';
import { invalidYaml } from '../../rules/structure/invalid-yaml.ts';
import { unreadableFile } from '../../rules/structure/unreadable-file.ts';
import { unsupportedKustomizeFeature } from '../../rules/structure/unsupported-kustomize-feature.ts';
import { staleReference } from '../../rules/structure/stale-reference.ts';
import { version } from '../../version.ts';
import { comparedSet } from './comparedSet.ts';
import { policyOf } from './policyOf.ts';
import { exceptionFindings } from './exceptionFindings.ts';
import type { LoadedEnvironment } from '../environments/loadedEnvironment.ts';
import { loadEnvironments, type LoadEnvironmentsOptions } from '../environments/loadEnvironments.ts';

export interface ComparisonRequest extends LoadEnvironmentsOptions {
  /** Names or paths, the reference first. */
  readonly environments: readonly string[];
  readonly resolved: ResolvedConfig;
  /** Outweighs the configuration. */
  readonly policy?: Policy['preset'] | undefined;
  /** `YYYY-MM-DD`, for exceptions that end. */
  readonly today: string;
}

export interface Compared {
  readonly report: ComparisonReport;
  /** The texts that were read, by file as the report names it. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What makes a comparison doubtful: something of an environment is missing in it. */
const reading: ReadonlySet<string> = new Set(
  [invalidKustomization, invalidYaml, unreadableFile, unsupportedKustomizeFeature].map(({ meta }) => meta.id),
);

/**
 * Compares environments with the first of them.
 * @throws UserError where there are fewer than two, and for those that cannot be found.
 */
export async function comparisonOf(request: ComparisonRequest): Promise<Compared> {
  const { environments: names, config: loaded, today } = request;
  if (names.length < 2)
    throw new UserError('arguments', 'compare takes two environments or more', 'name them: k8sport compare local production');
  const { environments, templates } = await loadEnvironments(names, request);
  const configured = policyOf(loaded.config);
  const policy = { ...configured, preset: request.policy ?? configured.preset };
  const used = new Set<DeclaredException>();
  const [reference, ...others] = environments.map(comparedSet);
  const comparisons = others.map((right) =>
    compareEnvironments({ left: reference!, right, policy, today, use: (exception) => void used.add(exception) }),
  );
  const findings = [
    ...(await findingsIn(environments, request)),
    ...exceptionFindings({ loaded, used, compared: environments.map(({ name }) => name), cwd: request.cwd, today }),
  ];
  return {
    report: { version, policy: policy.preset, comparisons, findings, notes: templatesNote(templates) },
    texts: new Map(environments.flatMap(({ texts }) => [...texts])),
  };
}

function templatesNote(templates: number): string[] {
  if (templates === 0) return [];
  return [
    `${templates === 1 ? '1 template was' : `${templates} templates were`} not compared; name the chart under \`environments\`, with its values`,
  ];
}

/** What could not be read, the local shortcuts that others have from the lines of the reference, and names that are dead in one of them. */
async function findingsIn(
  environments: readonly LoadedEnvironment[],
  { config, cwd, resolved, today }: ComparisonRequest,
): Promise<Finding[]> {
  const { rules } = config.catalog;
  const files = [...new Set(environments.flatMap((each) => [...each.texts.keys()]))];
  const result = lint({
    sets: environments,
    rules: rules.filter((rule) => rule.meta.isLocalOnly || rule === staleReference || isReadingRule(rule)),
    settings: resolved.settings,
    problems: [...new Set(environments.flatMap(({ problems }) => problems))],
    directives: [...environments.flatMap(({ directives }) => directives), ...(await configDirectives(config, cwd, files))],
    today,
  });
  const judged = environments.map(({ environment }, index) => ({ environment, findings: result.bySet[index]!.findings }));
  const metas = rules.map(({ meta }) => meta);
  const stale = inOrder(
    mergeEnvironments(judged.flatMap(({ findings }) => findings.filter(({ rule }) => rule === staleReference.meta.id))),
  );
  return [
    ...result.outside.filter(({ rule }) => reading.has(rule)),
    ...judged.slice(1).flatMap((right) => sharedShortcuts(judged[0]!, right, metas)),
    ...stale,
  ];
}
