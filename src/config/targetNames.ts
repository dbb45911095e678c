import type { Catalog } from './catalog.ts';
import type { Config } from './config.ts';

/** The names a configuration may choose targets by: those of the platforms k8sport and plugins know, and its own. */
export function targetNames({ targets: own }: Pick<Config, 'targets'>, { targets }: Catalog): readonly string[] {
  return [...targets.map(({ id }) => id), ...Object.keys(own ?? {})];
}

/** The targets a configuration chooses that nobody has described, by JSON pointer. */
export function unknownTargets(config: Config, catalog: Catalog): readonly { readonly pointer: string; readonly name: string }[] {
  const known = new Set(targetNames(config, catalog));
  const environments = Object.entries(config.environments ?? {}).map(
    ([name, { target }]) => [`/environments/${name}/target`, target] as const,
  );
  return [['/target', config.target] as const, ...environments].flatMap(([pointer, chosen]) => {
    if (chosen === undefined) return [];
    const named =
      typeof chosen === 'string' ? [{ pointer, name: chosen }] : chosen.map((name, at) => ({ pointer: `${pointer}/${at}`, name }));
    return named.filter(({ name }) => !known.has(name));
  });
}
