import type { Target } from '../../model/target.ts';
import { baselineCapabilities } from '../baselineCapabilities.ts';
import { aks } from './aks.ts';

const safeguards = 'MicrosoftDocs/azure-aks-docs articles/aks/deployment-safeguards.md';

export const aksAutomatic: Target = {
  ...aks,
  id: 'aks-automatic',
  title: 'Azure AKS Automatic',
  ingress: 'Served by the NGINX of application routing before 1.36; from 1.36 on write a Gateway instead.',
  networkPolicies: 'enforced',
  admission: 'Deployment Safeguards refuse what Baseline Pod Security does not let in; requests that are missing are filled in.',
  refuses: ['host-namespace', 'host-network', 'host-path', 'host-port', 'latest-tag', 'privileged', 'probeless'],
  capabilities: baselineCapabilities,
  podSecurity: 'baseline',
  podSecurityVersion: '1.33',
  sources: {
    ...aks.sources,
    ingress: 'MicrosoftDocs/azure-aks-docs articles/aks/intro-aks-automatic.md',
    networkPolicies: 'MicrosoftDocs/azure-aks-docs articles/aks/intro-aks-automatic.md (Azure CNI powered by Cilium)',
    admission: safeguards,
    refuses: `${safeguards} (Baseline pod security; no latest tag; probes)`,
    capabilities: `${safeguards}; kubernetes.io concepts/security/pod-security-standards (those of Baseline)`,
    podSecurity: safeguards,
    podSecurityVersion: `${safeguards} (its list knows container_engine_t of 1.31, and not the hosts of probes, of 1.34)`,
  },
};
