import type { Command, Script, Setting } from '../../model/script.ts';
import { createsCluster } from './createsCluster.ts';

const localWord =
  /(?:^|[^a-z])(?:local|dev|develop|development|kind|minikube|k3d|k3s|microk8s|e2e|tests?|demo|sandbox|playground)(?:[^a-z]|$)/i;

/** Whether a step is there for a cluster on the machine it runs on: it makes one, or its name or that of its file says so. Tilt works with no other. */
export function isLocalStep({ language, file, commands, settings }: Script, { step }: Command | Setting): boolean {
  if (language === 'tilt' || localWord.test(step) || localWord.test(file)) return true;
  return [...commands, ...settings].some((each) => each.step === step && createsCluster(each));
}
