import { isCustomWorkload } from '../kube/customFields.ts';
import { isOfKind } from '../kube/kinds.ts';
import type { Purpose } from '../model/purpose.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceRule, Rule, SetRule } from '../model/rule.ts';
import { ruleOptions } from './ruleOptions.ts';
import { isOn, type Settings } from './settings.ts';
import { spares } from './spares.ts';

/** A rule that is on, with its options. All of one shape, since the loop over objects and rules is the hottest of all. */
export interface EnabledRule {
  /** Its place among the enabled rules. */
  readonly index: number;
  readonly rule: Rule;
  readonly options: Readonly<Record<string, unknown>>;
  readonly applies: ((resource: Resource) => boolean) | undefined;
  readonly check: ResourceRule['check'] | undefined;
  readonly checkAll: SetRule['checkAll'] | undefined;
}

/** The rules that are on for any file, worked out once for all sets. Rules that only reading uses have nothing to run. */
export class EnabledRules {
  readonly all: readonly EnabledRule[];
  readonly #byKind: Readonly<Record<Purpose, RulesByKind>> = { deployment: new Map(), example: new Map(), test: new Map() };

  constructor(rules: readonly Rule[], settings: Settings) {
    this.all = rules
      .filter((rule) => isOn(settings, rule.meta) && ('check' in rule || 'checkAll' in rule))
      .map((rule, index) => ({
        index,
        rule,
        options: ruleOptions(rule, settings),
        applies: 'applies' in rule ? rule.applies : undefined,
        check: 'check' in rule ? rule.check : undefined,
        checkAll: 'checkAll' in rule ? rule.checkAll : undefined,
      }));
  }

  /** Those that look at objects of this kind, in files of this purpose. */
  for(resource: Resource, purpose: Purpose): readonly EnabledRule[] {
    const { group, kind } = resource.id;
    const groups = this.#byKind[purpose];
    const family = isCustomWorkload(resource) ? `${group} with pods` : group;
    let kinds = groups.get(family);
    if (!kinds) groups.set(family, (kinds = new Map()));
    let enabled = kinds.get(kind);
    if (!enabled)
      kinds.set(kind, (enabled = this.all.filter(({ rule: { meta } }) => isOfKind(resource, meta.kinds) && !spares(meta, purpose))));
    return enabled;
  }
}

type RulesByKind = Map<string, Map<string, readonly EnabledRule[]>>;
