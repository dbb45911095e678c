import type { Directive } from '../../engine/directives.ts';
import type { LintRequest } from '../../engine/lint.ts';
import type { Resource } from '../../model/resource.ts';
import type { Counts } from '../../model/report.ts';

/** All that a run has to judge, read and sorted into sets. */
export interface Material
  extends Pick<LintRequest, 'sets' | 'problems'>, Required<Pick<LintRequest, 'kustomizations' | 'scripts' | 'otherScripts' | 'purposeOf'>> {
  /** The configurations of local clusters. */
  readonly clusterConfigs: readonly Resource[];
  /** Whether there may be manifests that were not judged, templates among them. */
  readonly isPartial: boolean;
  /** Suppressions in comments. */
  readonly directives: readonly Directive[];
  readonly counts: Counts;
  /** Texts by file, as the report names it. */
  readonly texts: ReadonlyMap<string, string>;
  /** Works out which files each environment was made of, absolute; without a name: what belongs to none. */
  readonly parts: () => readonly { readonly environment: string | undefined; readonly files: Iterable<string> }[];
  /** What was left out and why, besides what the counts tell. */
  readonly notes: readonly string[];
  /** The only files, as places name them, whose findings are told. Absent: all. */
  readonly onlyIn?: ReadonlySet<string>;
}
