import { askedContainersOf, hasRequest, type ComputeResource } from '../../kube/pods/computeResources.ts';
import { containerName } from '../../kube/pods/containers.ts';
import { quantityPattern } from '../../kube/quantity.ts';
import { containerDefaults } from '../../kube/pods/limitRanges.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Fix } from '../../model/fix.ts';
import type { SetRule } from '../../model/rule.ts';

interface Options extends Readonly<Record<ComputeResource, boolean>> {
  readonly requests: Readonly<Partial<Record<ComputeResource, string>>>;
}

const examples: Readonly<Record<ComputeResource, string>> = { cpu: '100m', memory: '256Mi' };

export const missingResourceRequests: SetRule<Options> = {
  meta: {
    id: 'missing-resource-requests',
    summary: 'A container does not say how much CPU or memory it needs',
    why: `A laptop cluster has one node, so there is nothing to decide. In production the scheduler places pods by their requests: without them a
node fills until its pods starve each other, a pod without any request is the first to be evicted, a HorizontalPodAutoscaler on utilisation
cannot work, and node autoscaling does not see that room is missing. GKE Autopilot and AKS Automatic write values of their own, which you pay for.

Write \`resources.requests\` with what the container uses in ordinary times. A limit without a request counts as one, so do requests of the
whole pod (\`spec.resources\`) and the defaults of a LimitRange in the same namespace. Init containers are not asked: they end.`,
    category: 'resources',
    severity: 'warning',
    allowance: 'resources',
    kinds: ['workload'],
    spares: ['test', 'example'],
    fixable: 'unsafe',
    since: '0.1.0',
    options: {
      cpu: { description: 'Whether a CPU request is asked for', type: 'boolean', default: true },
      memory: { description: 'Whether a memory request is asked for', type: 'boolean', default: true },
      requests: {
        description: 'What a fix writes for a container that requests nothing; without `cpu` or `memory`, 100m and 256Mi',
        type: 'object',
        properties: { cpu: { type: 'string', pattern: quantityPattern }, memory: { type: 'string', pattern: quantityPattern } },
        additionalProperties: false,
        default: examples,
      },
    },
  },

  applies: (resource) => askedContainersOf(resource).length > 0,

  *checkAll(resources, { options }, all) {
    const asked = (['cpu', 'memory'] as const).filter((name) => options[name]);
    const defaultsOf = containerDefaults(all);
    for (const resource of resources) {
      const { requests } = defaultsOf(resource);
      for (const container of askedContainersOf(resource)) {
        const missing = asked.filter((name) => !requests.has(name) && !hasRequest(container, name));
        if (missing.length === 0) continue;
        const { cursor } = container;
        const example = missing.map((name) => `${name}: ${examples[name]}`).join(', ');
        yield {
          resource,
          at: cursor.at('name').exists ? cursor.at('name') : cursor,
          fix: fixOf(cursor, missing, { ...examples, ...options.requests }),
          message: `\`${containerName(cursor)}\` requests no ${missing.join(' and no ')}; write what it needs, as in \`resources: { requests: { ${example} } }\``,
        };
      }
    }
  },
};

/** A guess that somebody should replace with what was measured. */
function fixOf(container: Cursor, missing: readonly ComputeResource[], values: Readonly<Record<ComputeResource, string>>): Fix {
  return {
    title: `request ${missing.map((name) => `\`${name}: ${values[name]}\``).join(' and ')}`,
    safety: 'unsafe',
    changes: missing.map((name) => ({ do: 'set', path: [...container.path, 'resources', 'requests', name], value: values[name] })),
  };
}
