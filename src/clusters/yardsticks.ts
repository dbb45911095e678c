import type { ContinuityRowName } from '../model/continuityTable.ts';

interface Yardstick<T> {
  readonly kind: T;
  readonly minikube: T;
}

/**
 * What the analysis that chose kind for the vision platform (fixtures/vision-platform) estimated of both products, in percent. It has no figure
 * for add-ons.
 */
export const yardsticks: Readonly<Partial<Record<ContinuityRowName, Yardstick<number>>>> = {
  yaml: { kind: 99, minikube: 80 },
  commands: { kind: 100, minikube: 70 },
  images: { kind: 95, minikube: 60 },
  networking: { kind: 100, minikube: 70 },
};

/** Its estimate of how many kinds of change it is to production. */
export const estimatedChanges: Yardstick<string> = { kind: '~5', minikube: '~10+' };
