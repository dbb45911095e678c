import { rememberLast } from '../../model/rememberLast.ts';
import type { Command, Script, Setting } from '../../model/script.ts';
import { createsCluster } from './createsCluster.ts';

/** The jobs of CI that make a cluster. */
const jobsWithClusters = rememberLast(({ language, commands, settings }: Script): ReadonlySet<string> => {
  const isCi = language === 'github' || language === 'gitlab';
  return new Set(isCi ? [...commands, ...settings].filter(createsCluster).map(({ step }) => step) : []);
});

/** Whether a job of CI made the cluster it works with, and may do with it what it wants. */
export function inOwnCluster(script: Script, { step }: Command | Setting): boolean {
  return jobsWithClusters(script).has(step);
}
