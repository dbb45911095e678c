import type { OptionsOf } from '../model/optionsOf.ts';
import type { KustomizationRule, ResourceRule, Rule, RuleMeta, SetRule } from '../model/rule.ts';

/** Gives a rule on objects back as it is; `context.options` has the types that `meta.options` says. */
export function defineRule<const M extends RuleMeta>(rule: ResourceRule<OptionsOf<M>> & { readonly meta: M }): ResourceRule<OptionsOf<M>>;
/** Gives a rule on sets of objects back as it is; `context.options` has the types that `meta.options` says. */
export function defineRule<const M extends RuleMeta>(rule: SetRule<OptionsOf<M>> & { readonly meta: M }): SetRule<OptionsOf<M>>;
/** Gives a rule on kustomizations back as it is. */
export function defineRule(rule: KustomizationRule): KustomizationRule;
export function defineRule(rule: Rule): Rule {
  return rule;
}
