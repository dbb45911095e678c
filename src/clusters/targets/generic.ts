import type { Target } from '../../model/target.ts';

export const generic: Target = {
  id: 'generic',
  title: 'Any conformant cluster',
  kubernetes: { oldest: '1.35', newest: '1.37' },
  suggestedStorageClass: 'the class your platform offers',
  classlessIngress: 'ignored',
  refuses: [],
  registryExample: 'registry.example.com',
  sources: {
    kubernetes: 'endoflife-date/endoflife.date products/kubernetes.md (versions the project maintains on 2026-11-22)',
    suggestedStorageClass: 'no name is known',
    classlessIngress: 'kubernetes.io concepts/services-networking/ingress (served where a class is the default, which is not known)',
    registryExample: 'an example',
  },
};
