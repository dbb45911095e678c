import { askedContainersOf, hasLimit } from '../../kube/pods/computeResources.ts';
import { containerName } from '../../kube/pods/containers.ts';
import { quantityPattern } from '../../kube/quantity.ts';
import { containerDefaults } from '../../kube/pods/limitRanges.ts';
import type { Container } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Fix } from '../../model/fix.ts';
import type { SetRule } from '../../model/rule.ts';

interface Options {
  readonly limit: string;
}

export const missingMemoryLimit: SetRule<Options> = {
  meta: {
    id: 'missing-memory-limit',
    summary: 'Nothing stops a container from taking all the memory of its node',
    why: `On a laptop a leaking container costs you a restart. On a shared node it takes the memory of everybody else's pods, and the kernel may
kill one of theirs instead of yours. With a limit, only the container that grew too big is killed and started again.

Write \`resources.limits.memory\`, for a start as high as the request. A limit of the whole pod (\`spec.resources\`) counts, so does the
default of a LimitRange in the same namespace. Limits on CPU are another matter: they slow a container down that nobody else needs to yield to.`,
    category: 'resources',
    severity: 'warning',
    allowance: 'resources',
    kinds: ['workload'],
    spares: ['test', 'example'],
    fixable: 'unsafe',
    since: '0.1.0',
    options: {
      limit: {
        description: 'The limit that a fix writes where there is no memory request',
        type: 'string',
        pattern: quantityPattern,
        default: '256Mi',
      },
    },
  },

  applies: (resource) => askedContainersOf(resource).length > 0,

  *checkAll(resources, { options }, all) {
    const defaultsOf = containerDefaults(all);
    for (const resource of resources) {
      const unlimited = askedContainersOf(resource).filter((container) => !hasLimit(container, 'memory'));
      if (unlimited.length === 0 || defaultsOf(resource).limits.has('memory')) continue;
      for (const { cursor } of unlimited) {
        yield {
          resource,
          at: cursor.at('name').exists ? cursor.at('name') : cursor,
          fix: fixOf(cursor, options.limit),
          message: `\`${containerName(cursor)}\` has no memory limit; write one, as in \`resources: { limits: { memory: 256Mi } }\``,
        };
      }
    }
  },
};

/** As much as it asks for, so that it is granted what it may use; a guess where it asks for nothing. */
function fixOf(container: Cursor<Container>, limit: string): Fix {
  const { raw } = container.at('resources').at('requests').at('memory');
  const value = typeof raw === 'string' || typeof raw === 'number' ? raw : limit;
  return {
    title: `limit memory to \`${value}\``,
    safety: 'unsafe',
    changes: [{ do: 'set', path: [...container.path, 'resources', 'limits', 'memory'], value }],
  };
}
