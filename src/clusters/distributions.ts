import type { Distribution } from '../model/distribution.ts';
import { colima } from './distributions/colima.ts';
import { dockerDesktop } from './distributions/dockerDesktop.ts';
import { k3s } from './distributions/k3s.ts';
import { kind } from './distributions/kind.ts';
import { microk8s } from './distributions/microk8s.ts';
import { minikube } from './distributions/minikube.ts';
import { orbstack } from './distributions/orbstack.ts';
import { podman } from './distributions/podman.ts';
import { rancherDesktop } from './distributions/rancherDesktop.ts';

/** Every local product k8sport knows. */
export const distributions: readonly Distribution[] = [
  kind,
  minikube,
  k3s,
  dockerDesktop,
  microk8s,
  rancherDesktop,
  colima,
  orbstack,
  podman,
];
