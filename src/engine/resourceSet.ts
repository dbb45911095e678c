import type { Distribution } from '../model/distribution.ts';
import type { ImageFlow } from '../model/imageFlow.ts';
import type { ImageReplacements } from '../model/imageReplacement.ts';
import type { Purpose } from '../model/purpose.ts';
import type { CheckedSet } from '../model/report.ts';
import type { Resource } from '../model/resource.ts';
import type { Role } from '../model/role.ts';
import type { Target } from '../model/target.ts';

/** Objects that are judged together: one environment, or one set of plain files; never a mix. */
export interface ResourceSet {
  readonly environment?: string;
  readonly role: Role;
  readonly roleFrom: CheckedSet['roleFrom'];
  readonly targets: readonly Target[];
  readonly distributions: readonly Distribution[];
  /** The version of Kubernetes chosen. */
  readonly kubernetes?: string;
  /** The configurations of local clusters in the input, whatever set they stand beside. */
  readonly clusterConfigs: readonly Resource[];
  readonly resources: readonly Resource[];
  /** The images that kustomizations and the like put others in for. */
  readonly imageReplacements?: ImageReplacements;
  /** What the scripts of the run do with images. */
  readonly imageFlow?: ImageFlow;
  /** By file, what is not there to be deployed. */
  readonly purposes?: ReadonlyMap<string, Purpose>;
  /** Files of bases that only local environments render. */
  readonly localBases?: ReadonlySet<string>;
}
