import { Failure } from '../errors.ts';
import { appendTo } from '../model/appendTo.ts';
import type { Finding } from '../model/finding.ts';
import type { Kustomization } from '../model/kustomization.ts';
import type { Purpose } from '../model/purpose.ts';
import type { KustomizationRule, Rule } from '../model/rule.ts';
import { fileFixOf } from './fileFixOf.ts';
import { grade } from './grade.ts';
import { severityIn, type Settings } from './settings.ts';
import { spares } from './spares.ts';

/** Runs the rules on kustomizations: over each file once, however many others include it. `count` learns which files a rule applies to. */
export function runKustomizationRules(
  kustomizations: readonly Kustomization[],
  purposeOf: (file: string) => Purpose,
  rules: readonly Rule[],
  settings: Settings,
  count: (rule: string, file: string) => void,
): Finding[] {
  const byFile = new Map<string, Kustomization[]>();
  for (const kustomization of kustomizations) appendTo(byFile, kustomization.file, kustomization);
  return rules.filter(isKustomizationRule).flatMap((rule) =>
    [...byFile].flatMap(([file, renditions]) => {
      if (severityIn(settings, rule.meta, file) === 'off' || spares(rule.meta, purposeOf(file))) return [];
      count(rule.meta.id, file);
      try {
        return findingsOf(rule, renditions, settings);
      } catch (error) {
        throw new Failure(rule.meta.id, `rule ${rule.meta.id} failed on ${file}`, error);
      }
    }),
  );
}

function isKustomizationRule(rule: Rule): rule is KustomizationRule {
  return 'checkKustomization' in rule;
}

function findingsOf({ meta, checkKustomization }: KustomizationRule, renditions: readonly Kustomization[], settings: Settings): Finding[] {
  const found = new Map<string, Finding>();
  for (const { message, place, related = [], fix } of checkKustomization(renditions)) {
    const configured = severityIn(settings, meta, place.file);
    if (configured === 'off') continue;
    const key = [place.file, place.start.line, place.start.column, message].join('\n');
    if (found.has(key)) continue;
    const severity = grade(meta, 'unknown', false, configured);
    found.set(key, {
      rule: meta.id,
      severity,
      message,
      place,
      targets: [],
      environments: [],
      related,
      ...(fix && { fix: fileFixOf(fix, renditions[0]!) }),
    });
  }
  return [...found.values()];
}
