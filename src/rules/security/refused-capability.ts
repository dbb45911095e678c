import { containerName, containersOf } from '../../kube/pods/containers.ts';
import type { Container } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { ResourceRule } from '../../model/rule.ts';
import type { Target } from '../../model/target.ts';

export const refusedCapability: ResourceRule = {
  meta: {
    id: 'refused-capability',
    summary: 'A container adds a capability that a chosen platform refuses',
    why: `GKE Autopilot and AKS Automatic let a container add the capabilities that container runtimes give by default, and few others. With
\`NET_ADMIN\`, \`SYS_ADMIN\`, \`ALL\` and the like the pod is never made. A local cluster grants everything.

Leave the capability out, and run what needs it elsewhere. Programs that change routes or firewalls, such as VPN clients and sidecars of
service meshes, often have a mode without it. Autopilot allows \`NET_ADMIN\` to clusters made with
\`--workload-policies=allow-net-admin\`: silence the finding where yours is one.

Found only where a chosen target refuses: \`--target gke-autopilot\`. Privileged containers are \`privileged-container\`.`,
    category: 'security',
    severity: 'error',
    kinds: ['workload'],
    since: '0.1.0',
  },

  *check(resource, { targets }) {
    const choosy = targets.filter(({ capabilities }) => capabilities !== undefined);
    if (choosy.length === 0) return;
    for (const { cursor } of containersOf(resource)) {
      for (const { refusers, added } of refusalsOf(cursor, choosy)) {
        const [names, verb] = [added.map((at) => `\`${at.string()}\``), added.length === 1 ? 'is' : 'are'];
        yield {
          at: added[0]!,
          message: `\`${containerName(cursor)}\` adds ${enumerate(names)}, which ${verb} refused by ${enumerate(refusers.map(({ title }) => title))}; leave ${added.length === 1 ? 'it' : 'them'} out`,
          targets: refusers.map(({ id }) => id),
          related: added.slice(1).map((at) => ({ resource, at, message: 'refused as well' })),
        };
      }
    }
  },
};

interface Refused {
  readonly refusers: readonly Target[];
  readonly added: Cursor<string>[];
}

/** What a container adds and targets refuse, together where the same targets do. */
function refusalsOf(container: Cursor<Container>, choosy: readonly Target[]): Iterable<Refused> {
  const refusals = new Map<string, Refused>();
  for (const at of container.at('securityContext').at('capabilities').at('add').items()) {
    const written = at.string();
    // What a template has yet to fill in looks otherwise.
    if (written === undefined || !/^[a-z_]+$/i.test(written)) continue;
    const name = written.toUpperCase().replace(/^CAP_/, '');
    const refusers = choosy.filter(({ capabilities }) => !capabilities?.includes(name));
    if (refusers.length === 0) continue;
    const key = refusers.map(({ id }) => id).join(' ');
    const known = refusals.get(key);
    if (known) known.added.push(at);
    else refusals.set(key, { refusers, added: [at] });
  }
  return refusals.values();
}
