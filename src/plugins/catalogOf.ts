import { builtIn, type Catalog } from '../config/catalog.ts';
import { defineTarget } from '../config/defineTarget.ts';
import { Failure } from '../errors.ts';
import type { Reporter } from '../reporters/reporter.ts';
import type { Plugin } from './plugin.ts';

/** What comes with k8sport, and what sound plugins bring. */
export function catalogOf(plugins: readonly Plugin[]): Catalog {
  const targets = plugins.flatMap((plugin) => Object.entries(plugin.targets ?? {}));
  const reporters = plugins.flatMap((plugin) => Object.entries(plugin.reporters ?? {}));
  return {
    rules: [...builtIn.rules, ...plugins.flatMap(({ rules = [] }) => rules)],
    targets: [...builtIn.targets, ...targets.map(([id, definition]) => defineTarget(id, definition))],
    distributions: [...builtIn.distributions, ...plugins.flatMap(({ distributions = [] }) => distributions)],
    reporters: Object.fromEntries(reporters.map(([name, reporter]) => [name, answerable(name, reporter)])),
  };
}

/** A reporter whose failure says whose it is. */
function answerable(name: string, reporter: Reporter): Reporter {
  return async (report, context) => {
    let output: unknown;
    try {
      output = await reporter(report, context);
    } catch (error) {
      throw new Failure(name, `reporter ${name} failed`, error);
    }
    if (typeof output !== 'string') throw new Failure(name, `reporter ${name} returned no text`);
    return output;
  };
}
