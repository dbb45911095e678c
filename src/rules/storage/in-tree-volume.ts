import { migratedVolumes, removedVolumes } from '../../kube/storage/inTreeVolumes.ts';
import { podsOf } from '../../kube/pods/workloads.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';
import type { Target } from '../../model/target.ts';

export const inTreeVolume: ResourceRule = {
  meta: {
    id: 'in-tree-volume',
    summary: 'A volume is of a type that Kubernetes has handed to a driver, or removed',
    why: `Volumes such as \`awsElasticBlockStore\` and \`azureDisk\` name one disk in one zone of one cloud, and have long been redirected to a CSI
driver that has to be installed. GKE Autopilot refuses them in pods, except those of Google. Others, such as \`glusterfs\`, \`rbd\` and
\`gitRepo\`, are gone: the pod does not start.

Write a PersistentVolumeClaim with a StorageClass, or a PersistentVolume with \`csi\`. Instead of \`gitRepo\`, clone in an init container.`,
    category: 'storage',
    severity: 'warning',
    kinds: ['workload', 'PersistentVolume'],
    since: '0.1.0',
  },

  *check(resource, { targets }) {
    for (const volume of volumesOf(resource)) {
      for (const [type, value] of (volume as Cursor<Record<string, object>>).entries()) {
        const driver = Object.hasOwn(migratedVolumes, type) ? migratedVolumes[type] : undefined;
        const removed = Object.hasOwn(removedVolumes, type) ? removedVolumes[type] : undefined;
        if (driver)
          yield {
            at: value,
            part: 'key',
            message: `\`${type}\` is served by the driver \`${driver}\` now; write a claim, or a volume with \`csi\``,
            targets: resource.id.kind === 'PersistentVolume' ? [] : refusers(targets, type),
          };
        if (removed) {
          yield {
            at: value,
            part: 'key',
            message: `\`${type}\` is gone since Kubernetes ${removed}, and the pod does not start; write a claim, or a volume with \`csi\``,
            targets: targets.map(({ id }) => id),
          };
        }
      }
    }
  },
};

function refusers(targets: readonly Target[], type: string): string[] {
  return targets.filter(({ volumes }) => volumes && !volumes.includes(type)).map(({ id }) => id);
}

function volumesOf(resource: Resource): readonly Cursor[] {
  if (resource.id.kind === 'PersistentVolume') return [(resource.root as Cursor<{ spec?: object }>).at('spec')];
  return podsOf(resource).flatMap(({ spec }) => spec.at('volumes').items());
}
