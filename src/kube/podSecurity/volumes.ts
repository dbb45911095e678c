import type { Cursor } from '../../model/cursor.ts';
import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';

/** All but configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected and secret. */
const restricted: ReadonlySet<string> = new Set([
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'fc',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'gitRepo',
  'glusterfs',
  'iscsi',
  'nfs',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
]);

export function volumes({ spec }: SecuredPod): Breach[] {
  return spec
    .at('volumes')
    .items()
    .flatMap((volume) =>
      volume
        .entries()
        .filter(([kind, { exists }]) => exists && (kind === 'hostPath' || restricted.has(kind)))
        .map(([kind, at]) => breachOf(kind, at, volume.at('name').string() ?? `#${Number(volume.key) + 1}`)),
    );
}

function breachOf(kind: string, at: Cursor, name: string): Breach {
  return {
    at,
    level: kind === 'hostPath' ? 'baseline' : 'restricted',
    verb: 'forbids',
    what: `\`${name}\` (\`${kind}\`)`,
    noun: ['volume', 'volumes'],
    remedy: 'write a claim instead',
    // A platform that lets pods read some directories refuses the others only.
    isFoundOn: ({ refuses, readableHostPaths }) => kind === 'hostPath' && refuses.includes('host-path') && !readableHostPaths,
  };
}
