import type { Rule } from '../model/rule.ts';
import type { Settings } from './settings.ts';

/** The options of a rule: what the configuration says, and the defaults of the rest. */
export function ruleOptions({ meta }: Rule, settings: Settings): Readonly<Record<string, unknown>> {
  const defaults = Object.entries(meta.options ?? {}).map(([name, schema]) => [name, schema.default]);
  return { ...Object.fromEntries(defaults), ...settings.rules[meta.id]?.options } as Record<string, unknown>;
}
