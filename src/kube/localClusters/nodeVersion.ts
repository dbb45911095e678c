import type { Written } from '../../model/localCluster.ts';
import { parseImageReference } from '../images/imageReference.ts';
import type { ClusterDraft } from './clusterDraft.ts';

/** Notes the version of Kubernetes in the tag of a node's image: `kindest/node:v1.31.0`, `rancher/k3s:v1.31.5-k3s1`. */
export function addNodeImage(draft: ClusterDraft, image: string | undefined, written: Written): void {
  const tag = image === undefined ? undefined : parseImageReference(image)?.tag;
  if (tag !== undefined) addNodeVersion(draft, tag, written, image);
}

/** Notes a version as it is written for people: `v1.31.0`, `1.31`. `stable` and the like are none. */
export function addNodeVersion({ versions }: ClusterDraft, version: string | undefined, written: Written, text = version): void {
  const minor = /^v?(1\.[1-9]\d)(?=[.+-]|$)/.exec(version ?? '')?.[1];
  if (minor !== undefined && text !== undefined) versions.push({ version: minor, text, ...written });
}
