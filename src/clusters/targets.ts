import type { Target } from '../model/target.ts';
import { aks } from './targets/aks.ts';
import { aksAutomatic } from './targets/aksAutomatic.ts';
import { eks } from './targets/eks.ts';
import { eksAuto } from './targets/eksAuto.ts';
import { eksFargate } from './targets/eksFargate.ts';
import { generic } from './targets/generic.ts';
import { gke } from './targets/gke.ts';
import { gkeAutopilot } from './targets/gkeAutopilot.ts';

/** Every production platform k8sport knows. */
export const targets: readonly Target[] = [eks, eksAuto, eksFargate, gke, gkeAutopilot, aks, aksAutomatic, generic];

/** The platforms judged when nobody chooses: the three clouds' ordinary clusters. */
export const defaultTargets: readonly Target[] = [eks, gke, aks];
