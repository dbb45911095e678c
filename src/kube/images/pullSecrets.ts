import type { Cursor } from '../../model/cursor.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import { NearbyIndex } from '../nearby/nearbyIndex.ts';
import type { KubeObject } from '../objects.ts';
import { podsOf } from '../pods/workloads.ts';

interface ServiceAccount extends KubeObject {
  imagePullSecrets?: readonly { name?: string }[];
}

/** Finds out whether a workload has a pull secret: of its own, or of a ServiceAccount nearby. */
export const pullSecretsIn = rememberLast((all: readonly Resource[]): ((workload: Resource) => boolean) => {
  const accounts = new NearbyIndex<Resource>();
  for (const resource of all) {
    const { id, root, file } = resource;
    if (id.kind !== 'ServiceAccount' || id.group !== '') continue;
    if ((root as Cursor<ServiceAccount>).at('imagePullSecrets').items().length > 0) accounts.add(id.name, file, resource);
  }
  return (workload) =>
    podsOf(workload).some(
      ({ spec }) =>
        spec.at('imagePullSecrets').items().length > 0 ||
        accounts.near(spec.at('serviceAccountName').string() ?? 'default', workload.file).length > 0,
    );
});
