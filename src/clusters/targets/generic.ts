import type { Target } from '../../model/target.ts';

export const generic: Target = {
  id: 'generic',
  title: 'Any conformant cluster',
  suggestedStorageClass: 'the class your platform offers',
  defaultStorageClass: true,
  hostPath: 'allowed',
  nodePort: 'allowed',
  latestTag: 'allowed',
  registryExample: 'registry.example.com',
  sources: ['kubernetes/kubernetes: what every conformant cluster shares'],
};
