import { Failure } from '../errors.ts';
import type { ImageFlow } from '../model/imageFlow.ts';
import type { Finding } from '../model/finding.ts';
import type { Kustomization } from '../model/kustomization.ts';
import type { Purpose } from '../model/purpose.ts';
import type { Rule, ScriptContext, ScriptProblem, ScriptRule } from '../model/rule.ts';
import type { Script } from '../model/script.ts';
import type { Severity } from '../model/severity.ts';
import { inOwnCluster } from '../scripts/meaning/inOwnCluster.ts';
import type { JudgedFor } from './judgedFor.ts';
import { ruleOptions } from './ruleOptions.ts';
import type { ResourceSet } from './resourceSet.ts';
import { severityIn, type Settings } from './settings.ts';
import { spares } from './spares.ts';

interface Around {
  readonly imageFlow: ImageFlow;
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  readonly purposeOf: (file: string) => Purpose;
  readonly sets: readonly ResourceSet[];
  readonly judgedFor: JudgedFor;
  readonly exists: (file: string) => boolean;
  readonly kustomizations: readonly Kustomization[];
  /** Learns which files a rule applies to. */
  readonly countFile: (rule: string, file: string) => void;
}

/** Runs the rules on scripts, over each file by itself. */
export function runScriptRules(scripts: readonly Script[], around: Around): Finding[] {
  if (scripts.length === 0) return [];
  const { rules, settings, purposeOf, countFile, imageFlow, sets, judgedFor, exists } = around;
  const heads = sets.length > 0 ? sets : [judgedFor];
  const targets = [...new Set(heads.flatMap((head) => head.targets))];
  const distributions = [...new Set(heads.flatMap((head) => head.distributions))];
  const files = new Set([...sets.flatMap(filesOf), ...around.kustomizations.map(({ file }) => file)]);
  return rules.filter(isScriptRule).flatMap((rule) => {
    const context: ScriptContext = {
      targets,
      distributions,
      options: ruleOptions(rule, settings),
      scripts,
      imageFlow,
      files,
      exists,
    };
    return scripts.flatMap((script) => {
      const configured = severityIn(settings, rule.meta, script.file);
      if (configured === 'off' || spares(rule.meta, purposeOf(script.file))) return [];
      countFile(rule.meta.id, script.file);
      try {
        return findingsOf(rule, script, context, configured);
      } catch (error) {
        throw new Failure(rule.meta.id, `rule ${rule.meta.id} failed on ${script.file}`, error);
      }
    });
  });
}

function filesOf({ resources, clusterConfigs }: ResourceSet): string[] {
  return [...resources, ...(clusterConfigs ?? [])].map(({ file }) => file);
}

function isScriptRule(rule: Rule): rule is ScriptRule {
  return 'checkScript' in rule;
}

function findingsOf(
  { meta, checkScript }: ScriptRule,
  script: Script,
  context: ScriptContext,
  configured: Severity | undefined,
): Finding[] {
  return [...checkScript(script, context)].map((problem) => ({
    rule: meta.id,
    severity: configured ?? (isNote(script, problem) ? 'info' : meta.severity),
    message: problem.message,
    place: (problem.word ?? problem.at).place,
    targets: [],
    environments: [],
    related: problem.related ?? [],
    ...(problem.fix && { fix: { ...problem.fix, changes: [] } }),
  }));
}

/** Instructions are read by people, who can choose; and a job of CI may do what it wants with a cluster it made for itself. */
function isNote(script: Script, { at, isNote: saysSo = false }: ScriptProblem): boolean {
  return saysSo || script.language === 'markdown' || inOwnCluster(script, at);
}
