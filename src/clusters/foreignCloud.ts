import { cloudNames, type CloudMark } from './cloudMarks.ts';
import type { Target } from '../model/target.ts';

/**
 * The cloud a key belongs to, by name, where no chosen target runs there; so that manifests for AWS are not blamed for it
 * as long as EKS is among the targets. Nothing is foreign to a platform of which the cloud is not known.
 */
export function foreignCloud(key: string, marks: readonly CloudMark[], targets: readonly Target[]): string | undefined {
  const mark = marks.find(({ prefix }) => key.startsWith(prefix));
  if (!mark || targets.length === 0 || targets.some(({ cloud }) => cloud === undefined || cloud === mark.cloud)) return undefined;
  return cloudNames[mark.cloud];
}
