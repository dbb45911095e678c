import type { Resource } from '../../model/resource.ts';
import type { Target } from '../../model/target.ts';
import { minorOf } from '../apis/kubernetesVersion.ts';
import type { PodSecurityLevel } from './breach.ts';
import type { Demand } from './demand.ts';
import { enforcedLevelIn } from './enforcedLevel.ts';

/**
 * Finds who demands something of the pods of an object, the strictest first: its namespace, the targets, and whoever chose
 * a level for all pods.
 */
export function demandsIn(
  all: readonly Resource[],
  targets: readonly Target[],
  chosen: PodSecurityLevel | 'privileged',
): (workload: Resource) => readonly Demand[] {
  const enforcedOn = enforcedLevelIn(all);
  const general = targets.flatMap(ownDemands);
  if (chosen !== 'privileged') general.push({ who: `pod security \`${chosen}\``, level: chosen, targets, refuses: false });
  general.sort(strictestFirst);
  return (workload) => {
    const enforced = enforcedOn(workload);
    return enforced ? [{ ...enforced, targets }, ...general].toSorted(strictestFirst) : general;
  };
}

function ownDemands(target: Target): Demand[] {
  const { title, podSecurity: level, podSecurityVersion: version } = target;
  if (!level) return [];
  return [
    {
      who: `${title} enforces \`${level}\`, which`,
      level,
      targets: [target],
      refuses: true,
      isOwn: true,
      ...(version !== undefined && { version: minorOf(version) }),
    },
  ];
}

function strictestFirst(a: Demand, b: Demand): number {
  return Number(b.level === 'restricted') - Number(a.level === 'restricted');
}
