import { distributions } from '../../clusters/distributions.ts';
import type { ImageStep } from '../../model/imageFlow.ts';
import type { Command, Script, Setting } from '../../model/script.ts';
import { imageFlowOf } from './imageFlow.ts';

/** A command or a setting that brings images nearer to where they run. */
export interface DeliveryStep {
  readonly script: Script;
  readonly command: Command | Setting;
  /** Whether production's way is the same, but for the last step: images are built, then brought to the cluster by a command of their own. */
  readonly isProductionLike: boolean;
  /** What it does: `builds inside the cluster`. */
  readonly why: string;
}

/** The builds, loads and pushes in some scripts, in their order, each command once. Names that are only given (`docker tag`) and pulls are no steps. */
export function imageSteps(scripts: readonly Script[]): DeliveryStep[] {
  const steps = new Map<Command | Setting, DeliveryStep>();
  for (const step of imageFlowOf(scripts, distributions).steps) {
    if (step.kind === 'tag' || step.kind === 'pull') continue;
    const { script, at: command } = step;
    const told = { script, command, ...judged(step) };
    const known = steps.get(command);
    if (!known || (known.isProductionLike && (step.kind === 'push' || !told.isProductionLike))) steps.set(command, told);
  }
  return [...steps.values()];
}

function judged({ kind, where, at }: ImageStep): Pick<DeliveryStep, 'isProductionLike' | 'why'> {
  if (kind === 'build') {
    return where === 'cluster'
      ? { isProductionLike: false, why: 'builds inside the cluster, so that nothing brings the image there' }
      : { isProductionLike: true, why: 'builds on the machine' };
  }
  if (kind === 'load') {
    return 'program' in at && at.program === 'minikube' && at.words.some(({ text }) => text === 'cache')
      ? { isProductionLike: false, why: 'caches images that every new cluster then has' }
      : { isProductionLike: true, why: 'loads the image into the cluster, where production pushes it' };
  }
  return where === 'local-registry'
    ? { isProductionLike: false, why: "pushes to a registry that only the developer's machine reaches" }
    : { isProductionLike: true, why: 'pushes to a registry' };
}
