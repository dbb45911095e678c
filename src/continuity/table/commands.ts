import type { Command, Script, Setting } from '../../model/script.ts';
import { inOwnCluster } from '../../scripts/meaning/inOwnCluster.ts';
import { type Area, useOf } from '../../scripts/meaning/useOf.ts';
import type { Counted } from './counted.ts';

/**
 * The commands of each area, and those of them that only a local cluster understands. Instructions do not count: they say the same again, and
 * often for several products. Nor do jobs of CI with a cluster of their own.
 *
 * @param scripts Those that are there to be run, and are no tests or examples.
 */
export function countCommands(scripts: readonly Script[]): (area: Area) => Counted {
  const uses = scripts
    .filter(({ language }) => language !== 'markdown')
    .flatMap((script) => {
      const { commands, settings } = script;
      const counts = (step: Command | Setting): boolean => !inOwnCluster(script, step);
      return [...commands, ...settings].filter(counts).flatMap((step) => {
        const use = useOf(step);
        return use ? [{ ...use, place: step.place }] : [];
      });
    });
  return (area) => {
    const own = uses.filter((use) => use.area === area);
    return { of: own.length, others: own.filter(({ isPortable }) => !isPortable).map(({ place }) => place) };
  };
}
