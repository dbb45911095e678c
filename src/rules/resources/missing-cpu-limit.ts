import { askedContainersOf, hasLimit } from '../../kube/pods/computeResources.ts';
import { containerName } from '../../kube/pods/containers.ts';
import { containerDefaults } from '../../kube/pods/limitRanges.ts';
import type { SetRule } from '../../model/rule.ts';

export const missingCpuLimit: SetRule = {
  meta: {
    id: 'missing-cpu-limit',
    summary: 'A container may use all the CPU time of its node',
    why: `A container without a CPU limit uses whatever its neighbours leave, and yields when they claim what they requested. Most teams want just
that: a limit slows the container down even while the node is idle. Write one where a ResourceQuota asks for it, where usage is charged by
the limit, or where a container has to be as slow in tests as it will be under load.

The rule is off until the configuration names it. A limit of the whole pod (\`spec.resources\`) counts, so does the default of a LimitRange
in the same namespace.`,
    category: 'resources',
    severity: 'info',
    allowance: 'resources',
    kinds: ['workload'],
    optIn: true,
    spares: ['test', 'example'],
    since: '0.1.0',
  },

  applies: (resource) => askedContainersOf(resource).length > 0,

  *checkAll(resources, _context, all) {
    const defaultsOf = containerDefaults(all);
    for (const resource of resources) {
      const unlimited = askedContainersOf(resource).filter((container) => !hasLimit(container, 'cpu'));
      if (unlimited.length === 0 || defaultsOf(resource).limits.has('cpu')) continue;
      for (const { cursor } of unlimited) {
        yield {
          resource,
          at: cursor.at('name').exists ? cursor.at('name') : cursor,
          message: `\`${containerName(cursor)}\` has no CPU limit; write one, as in \`resources: { limits: { cpu: 500m } }\``,
        };
      }
    }
  },
};
