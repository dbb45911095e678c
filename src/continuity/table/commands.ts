import type { ContinuityRowName } from '../../model/continuityTable.ts';
import type { Place } from '../../model/place.ts';
import type { Command, Script, Setting } from '../../model/script.ts';
import { imageSteps } from '../../scripts/images/imageSteps.ts';
import { inOwnCluster } from '../../scripts/meaning/inOwnCluster.ts';
import { useOf } from '../../scripts/meaning/useOf.ts';
import type { Counted } from './counted.ts';

/** Moves the builds that come after it into the cluster. */
const daemonSwitches = new Set(['minikube-docker-env', 'minikube-podman-env']);

/** A command in its row. */
interface Told {
  readonly row: ContinuityRowName;
  readonly isSame: boolean;
  readonly place: Place;
}

/**
 * The commands of each row, each in one row alone. Instructions do not count: they say the same again, and often for several products. Nor do
 * jobs of CI with a cluster of their own.
 *
 * @param scripts Those that are no tests.
 */
export function countCommands(scripts: readonly Script[]): (row: ContinuityRowName) => Counted {
  const run = scripts.filter(({ language }) => language !== 'markdown');
  const steps = new Map(imageSteps(run).map(({ command, isProductionLike }) => [command, isProductionLike]));
  const told = run.flatMap((script) =>
    [...script.commands, ...script.settings].flatMap((step): Told[] => {
      const own = inOwnCluster(script, step) ? undefined : rowOf(step, steps);
      return own ? [{ ...own, place: step.place }] : [];
    }),
  );
  return (row) => {
    const own = told.filter((each) => each.row === row);
    return { of: own.length, others: own.filter(({ isSame }) => !isSame).map(({ place }) => place) };
  };
}

function rowOf(step: Command | Setting, steps: ReadonlyMap<Command | Setting, boolean>): Omit<Told, 'place'> | undefined {
  const isProductionLike = steps.get(step);
  if (isProductionLike !== undefined) return { row: 'images', isSame: isProductionLike };
  const use = useOf(step);
  // What builds, loads and pushes is known; what only looks at images changes nothing.
  if (!use || use.area === 'cluster' || (use.area === 'images' && !daemonSwitches.has(use.name))) return undefined;
  return { row: use.area, isSame: use.isPortable };
}
