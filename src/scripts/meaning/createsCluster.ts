import type { Command, Setting } from '../../model/script.ts';
import { commandLineOf } from './commandLine.ts';

/**
 * GitHub actions that start a local cluster. Sources: helm/kind-action, container-tools/kind-action, engineerd/setup-kind,
 * medyagh/setup-minikube, manusa/actions-setup-minikube, AbsaOSS/k3d-action, nolar/setup-k3d-k3s, jupyterhub/action-k3s-helm.
 */
const actions =
  /^(?:helm\/kind-action|container-tools\/kind-action|engineerd\/setup-kind|medyagh\/setup-minikube|(?:manusa\/actions|kubernetes\/minikube)-setup-minikube|absaoss\/k3d-action|nolar\/setup-k3d-k3s|jupyterhub\/action-k3s-helm)(?=@|$)/i;

const commands: Readonly<Record<string, RegExp>> = {
  minikube: /^start$/,
  kind: /^create cluster$/,
  k3d: /^cluster create$/,
  ctlptl: /^(?:apply|create cluster)$/,
  microk8s: /^(?:start|install)$/,
  snap: /^install microk8s$/,
  colima: /^start$/,
};

/** Whether a command, or a step of a workflow, makes a cluster on the machine it runs on. */
export function createsCluster(step: Command | Setting): boolean {
  if ('name' in step) return step.name === 'uses' && actions.test(step.value);
  const pattern = Object.hasOwn(commands, step.program) ? commands[step.program] : undefined;
  const verbs = commandLineOf(step).verbs.map(({ text }) => text);
  return pattern !== undefined && [verbs[0] ?? '', verbs.slice(0, 2).join(' ')].some((each) => pattern.test(each));
}
