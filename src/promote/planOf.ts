import type { Finding } from '../model/finding.ts';
import type { ImageFlow } from '../model/imageFlow.ts';
import type { Resource } from '../model/resource.ts';
import type { PromoteOptions } from './options.ts';
import type { Plan } from './plan.ts';
import { planImages } from './planImages.ts';
import { planRemovals } from './planRemovals.ts';
import { planResources } from './planResources.ts';
import { planSecrets } from './planSecrets.ts';
import { planServices } from './planServices.ts';
import { planStorage } from './planStorage.ts';

/** An environment as it would be in production without the plan. */
export interface Subject {
  /** What the overlay renders so far, or its base. */
  readonly resources: readonly Resource[];
  /** What is wrong with that on the target, judged as production. */
  readonly findings: readonly Finding[];
  /** The objects of the local environment. */
  readonly source: readonly Resource[];
  /** The configurations of local clusters. */
  readonly clusterConfigs: readonly Resource[];
  /** What scripts do with images. */
  readonly imageFlow: ImageFlow;
  /** Whether there is no overlay yet. */
  readonly isNew: boolean;
  /** Names of Secrets that the overlay generates. */
  readonly generatedSecrets: ReadonlySet<string>;
}

/** The least that an overlay has to change, of the five kinds of difference, and what is left to people. */
export function planOf(subject: Subject, options: PromoteOptions): Plan {
  const { resources, findings, source, imageFlow, generatedSecrets } = subject;
  const removals = planRemovals(resources, findings);
  const removed = new Set(removals.map(({ resource }) => resource));
  const removedClasses = new Set([...removed].filter(({ id }) => id.kind === 'StorageClass').map(({ id }) => id.name));
  const kept = resources.filter((resource) => !removed.has(resource));
  const images = planImages(kept, findings, imageFlow, options);
  const services = planServices(kept, subject, options);
  const storage = planStorage(kept, findings, removedClasses, options);
  const sizes = planResources(kept, findings, source, options);
  const secrets = planSecrets(kept, findings, source, generatedSecrets, options);
  return {
    images: images.images,
    patches: [...services.patches, ...storage.patches, ...sizes.patches, ...removals, ...secrets.patches],
    objects: [...storage.objects, ...secrets.objects],
    generators: secrets.generators,
    tasks: [images, services, storage, sizes, secrets].flatMap(({ tasks }) => tasks),
  };
}
