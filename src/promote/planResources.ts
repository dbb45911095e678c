import { isPatch } from '../kube/pods/patches.ts';
import { containerName, containersOf, type PodContainer } from '../kube/pods/containers.ts';
import { resourceName } from '../kube/resourceId.ts';
import type { PlainValue } from '../model/change.ts';
import type { Cursor } from '../model/cursor.ts';
import type { Finding } from '../model/finding.ts';
import type { Resource } from '../model/resource.ts';
import { findingsOn } from './findingsOn.ts';
import { multiplied } from './multiplied.ts';
import type { PromoteOptions, Quantities } from './options.ts';
import { patchId } from './patchId.ts';
import type { FieldChange, Patch, Plan } from './plan.ts';

const sides = ['requests', 'limits'] as const;
const computed = ['cpu', 'memory'] as const;

/**
 * More than a laptop has, by a factor, and something for containers that say nothing. What the environment has changed already stays.
 *
 * @param source The objects of the local environment.
 */
export function planResources(
  resources: readonly Resource[],
  findings: readonly Finding[],
  source: readonly Resource[],
  options: PromoteOptions,
): Pick<Plan, 'patches' | 'tasks'> {
  const local = new Map(source.map((resource) => [keyOf(resource), resource]));
  const silent = new Set<string>();
  const patches = resources.flatMap((resource): Patch[] => {
    const own = findingsOn(resource, findings).filter(({ allowance }) => allowance === 'resources');
    const changes: FieldChange[] = [];
    const reasons = new Set<string>();
    for (const container of containersOf(resource)) {
      const at = container.cursor.path;
      const rules = own.filter(({ path = [] }) => at.every((key, index) => path[index] === key)).map(({ rule }) => rule);
      const missing = rules.some((rule) => rule.startsWith('missing-')) ? missingIn(container, rules, options) : [];
      const raised = isPatch(resource)
        ? []
        : raisedIn(container, localTwin(local.get(keyOf(resource)), container), { ...options, workload: patchId(resource).name });
      if (rules.length > 0 && missing.length === 0) silent.add(resourceName(resource.id));
      if (missing.length > 0) for (const rule of rules) reasons.add(rule);
      if (raised.length > 0)
        reasons.add(options.resourcesFactor === 1 ? 'what production needs' : `${options.resourcesFactor} times what a laptop has`);
      changes.push(...missing, ...raised);
    }
    return changes.length > 0 ? [{ topic: 'resources', resource, changes, reasons: [...reasons] }] : [];
  });
  const text = 'say what it needs, with --requests cpu=…,memory=… and --limits memory=…';
  return { patches, tasks: silent.size > 0 ? [{ text, subjects: [...silent] }] : [] };
}

function missingIn({ cursor }: PodContainer, rules: readonly string[], { requests, limits }: PromoteOptions): FieldChange[] {
  const wanted = (side: Quantities, name: 'requests' | 'limits', isAsked: (resource: string) => boolean): FieldChange[] =>
    computed.flatMap((each) => {
      const value = side[each];
      const at = cursor.at('resources').at(name).at(each);
      return value === undefined || at.exists || !isAsked(each) ? [] : [{ path: at.path, value }];
    });
  return [
    ...wanted(requests, 'requests', () => rules.includes('missing-resource-requests')),
    ...wanted(limits, 'limits', (each) => rules.includes(`missing-${each}-limit`)),
  ];
}

/** Only what is still as on the laptop, so that a second run raises nothing again, and nobody's choice is undone. */
function raisedIn(
  { cursor }: PodContainer,
  twin: PodContainer | undefined,
  { workload, resourcesFactor, containers }: Pick<PromoteOptions, 'resourcesFactor' | 'containers'> & { readonly workload: string },
): FieldChange[] {
  if (!twin) return [];
  const name = containerName(cursor);
  const table = [`${workload}/${name}`, name].map((key) => (Object.hasOwn(containers, key) ? containers[key] : undefined)).find(Boolean);
  return sides.flatMap((side) =>
    computed.flatMap((each) => {
      const at = cursor.at('resources').at(side).at(each) as Cursor;
      if (at.raw !== (twin.cursor.at('resources').at(side).at(each) as Cursor).raw) return [];
      const factored = at.exists && resourcesFactor !== 1 ? multiplied(at.raw, resourcesFactor) : undefined;
      const value: PlainValue | undefined = table?.[side]?.[each] ?? factored;
      return value === undefined || value === at.raw ? [] : [{ path: at.path, value }];
    }),
  );
}

function localTwin(resource: Resource | undefined, { cursor, role }: PodContainer): PodContainer | undefined {
  return resource && containersOf(resource).find((each) => each.role === role && containerName(each.cursor) === containerName(cursor));
}

function keyOf(resource: Resource): string {
  const { kind, name } = patchId(resource);
  return `${kind}/${name}`;
}
