import { addedCapabilities } from './addedCapabilities.ts';
import { appArmor } from './appArmor.ts';
import type { Breach } from './breach.ts';
import { droppedCapabilities } from './droppedCapabilities.ts';
import { hostNamespaces } from './hostNamespaces.ts';
import { hostPorts } from './hostPorts.ts';
import { hostProcess } from './hostProcess.ts';
import { privileged } from './privileged.ts';
import { privilegeEscalation } from './privilegeEscalation.ts';
import { probeHosts } from './probeHosts.ts';
import { procMount } from './procMount.ts';
import { runAsNonRoot } from './runAsNonRoot.ts';
import { runAsUser } from './runAsUser.ts';
import { seccomp } from './seccomp.ts';
import type { SecuredPod } from './securedPod.ts';
import { seLinux } from './seLinux.ts';
import { sysctls } from './sysctls.ts';
import { volumes } from './volumes.ts';

/**
 * The Pod Security Standards: how a pod breaches each of their controls. Source: kubernetes/pod-security-admission policy,
 * v0.37.
 */
export const controls: readonly ((pod: SecuredPod) => readonly Breach[])[] = [
  privileged,
  hostNamespaces,
  hostProcess,
  addedCapabilities,
  volumes,
  hostPorts,
  probeHosts,
  procMount,
  sysctls,
  appArmor,
  seLinux,
  seccomp,
  runAsUser,
  runAsNonRoot,
  privilegeEscalation,
  droppedCapabilities,
];
