import type { Distribution } from '../../model/distribution.ts';

export const colima: Distribution = {
  id: 'colima',
  title: 'colima',
  registries: [],
  storageClasses: [{ name: 'local-path', provisioner: 'rancher.io/local-path', isDefault: true }],
  hostnames: [],
  addresses: [{ pattern: /^192\.168\.106\.\d+$/, means: "colima's virtual machine" }],
  nodeNames: [/^colima(?:-.+)?$/],
  nodeLabels: [],
  hostPaths: [],
  metadata: [],
  sources: ['abiosoft/colima embedded/defaults/colima.yaml'],
};
