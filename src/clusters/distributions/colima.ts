import type { Distribution } from '../../model/distribution.ts';
import { k3sFamily } from '../k3sFamily.ts';

const defaults = 'abiosoft/colima embedded/defaults/colima.yaml';

export const colima: Distribution = {
  ...k3sFamily,
  id: 'colima',
  title: 'colima',
  kubernetes: '1.35',
  contexts: [{ pattern: /^colima/, examples: ['colima', 'colima-work'] }],
  ingress: 'Served by nothing: colima starts k3s without Traefik.',
  classlessIngress: 'ignored',
  images: {
    ways: ['docker build', 'nerdctl --namespace k8s.io build'],
    pullPolicy: '`IfNotPresent`, `Never`, or a tag other than `latest`',
  },
  registries: [],
  hostnames: ['host.docker.internal', 'host.lima.internal'],
  addresses: [{ pattern: /^192\.168\.106\.\d+$/, shown: '192.168.106.0/24', means: "colima's virtual machine" }],
  nodeNames: [{ pattern: /^colima(?:-.+)?$/, examples: ['colima', 'colima-work'] }],
  hostPaths: [...k3sFamily.hostPaths, { prefix: '/Users', means: "a developer's home on macOS" }],
  sources: {
    ...k3sFamily.sources,
    kubernetes: `${defaults} in August 2026 (v1.35.0+k3s1)`,
    contexts: 'tilt-dev/clusterid; abiosoft/colima README',
    ingress: `${defaults} (\`--disable=traefik\`)`,
    classlessIngress: `${defaults} (\`--disable=traefik\`)`,
    images: 'abiosoft/colima README',
    hostnames: `${defaults} (\`dnsHosts\`); abiosoft/colima environment/vm/lima/dns.go`,
    addresses: 'abiosoft/colima (vmnet)',
    nodeNames: defaults,
    hostPaths: `${k3sFamily.sources.hostPaths}; ${defaults} (home directories are mounted)`,
  },
};
