import { databaseDirectories } from '../../clusters/databases.ts';
import { containerName, containersOf } from '../../kube/pods/containers.ts';
import { parseImageReference } from '../../kube/images/imageReference.ts';
import type { Container, Volume } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const ephemeralDatabase: ResourceRule = {
  meta: {
    id: 'ephemeral-database',
    summary: 'A database keeps its data in a directory that goes with the pod',
    why: `An \`emptyDir\` is made with the pod and deleted with it. On a laptop pods hardly ever move. In production nodes are replaced for every
update of Kubernetes, and the database starts empty on the next one.

Mount a PersistentVolumeClaim, best from \`volumeClaimTemplates\` of a StatefulSet, or use the database service of your cloud. In a local
environment an empty database is right, and nothing is found.`,
    category: 'storage',
    severity: 'warning',
    kinds: ['Deployment', 'StatefulSet', 'ReplicaSet', 'Pod'],
    since: '0.1.0',
  },

  *check(resource, { role }) {
    if (role === 'local') return;
    for (const { cursor, pod, role: containerRole } of containersOf(resource)) {
      const directory = containerRole === 'main' ? directoryOf(cursor) : undefined;
      if (directory === undefined) continue;
      for (const mount of cursor.at('volumeMounts').items()) {
        const path = mount.at('mountPath').string() ?? '';
        const volume = pod.spec
          .at('volumes')
          .items()
          .find((each) => each.at('name').string() === mount.at('name').string());
        if (!volume || !isEphemeral(volume) || !holds(path, directory)) continue;
        yield {
          at: mount.at('mountPath'),
          message: `\`${containerName(cursor)}\` keeps its data in an emptyDir, which is deleted with the pod; mount a PersistentVolumeClaim`,
          related: [{ resource, at: volume.at('name'), message: 'the volume' }],
        };
      }
    }
  },
};

function directoryOf(container: Cursor<Container>): string | undefined {
  const reference = parseImageReference(container.at('image').string() ?? '');
  return reference && databaseDirectories.get(reference.repository.split('/').at(-1) ?? '');
}

function isEphemeral(volume: Cursor<Volume>): boolean {
  return volume.at('emptyDir').exists;
}

/** Mounted at the directory, or above or below it; a directory for sockets or configuration beside it is none. */
function holds(path: string, directory: string): boolean {
  const mounted = path.replace(/\/$/, '');
  return mounted === directory || mounted.startsWith(`${directory}/`) || directory.startsWith(`${mounted}/`);
}
