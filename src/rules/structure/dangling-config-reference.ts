import { appendTo } from '../../model/appendTo.ts';
import { folderOf } from '../../kube/nearby/folderOf.ts';
import { configReferencesOf, type ConfigReference } from '../../kube/values/configReferences.ts';
import { NearbyIndex } from '../../kube/nearby/nearbyIndex.ts';
import type { KubeObject } from '../../kube/objects.ts';
import { isPlaceholder } from '../../kube/values/placeholders.ts';
import { isSlip } from '../../kube/values/slips.ts';
import type { Cursor } from '../../model/cursor.ts';
import { nearest } from '../../model/nearest.ts';
import type { SetProblem } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const danglingConfigReference: SetRule = {
  meta: {
    id: 'dangling-config-reference',
    summary: 'A pod wants what its ConfigMap or Secret does not have',
    why: `The container does not start: its pod stays in \`CreateContainerConfigError\`, or in \`ContainerCreating\` where the entry is to be mounted. On
a laptop, an older object that still has the entry often hides it.

Write the key as the ConfigMap or Secret has it, add the entry, or say \`optional: true\`. Only objects nearby are looked at. One that is not
there may come from elsewhere, so it is reported only when a ConfigMap or Secret in the same folder has nearly the same name and no user.`,
    category: 'structure',
    severity: 'warning',
    kinds: ['workload'],
    since: '0.1.0',
  },

  applies: (resource) => configReferencesOf(resource).length > 0,

  *checkAll(workloads, { targets }, all) {
    const sources = sourcesByName(all);
    if (sources.size === 0) return;
    const breaks = targets.map(({ id }) => id);
    const asked = workloads.map((workload) => ({ workload, references: configReferencesOf(workload) }));
    const used = new Set(asked.flatMap(({ references }) => references.map(keyOf)));
    const unused = [...sources].flatMap(([key, group]) => (used.has(key) ? [] : group.filter(isSource)));
    const index = new NearbyIndex<Resource>();
    for (const [key, group] of sources) for (const source of group) index.add(key, source.file, source);
    for (const { workload, references } of asked) {
      for (const reference of references) {
        const key = keyOf(reference);
        if (!sources.has(key)) yield* misnamed(reference, workload, unused);
        else if (reference.keys.length > 0) yield* missingEntries(reference, workload, index.near(key, workload.file), breaks);
      }
    }
  },
};

/** `ConfigMap/settings`. */
function keyOf({ kind, name }: ConfigReference): string {
  return `${kind}/${name.string()}`;
}

function* missingEntries(
  reference: ConfigReference,
  workload: Resource,
  named: readonly Resource[],
  targets: readonly string[],
): Iterable<SetProblem> {
  const sources = named.filter((source) => isFor(source, workload));
  const [first] = sources;
  if (!first) return;
  const keys = sources.map(keysOf);
  if (keys.includes(undefined)) return;
  const known = new Set(keys.flatMap((each) => each ?? []));
  for (const at of reference.keys) {
    const key = at.string();
    if (key === undefined || known.has(key) || isPlaceholder(key)) continue;
    yield {
      resource: workload,
      at,
      message: messageFor(reference, key, known),
      targets,
      related: [{ resource: first, at: metadataName(first), message: 'its entries' }],
    };
  }
}

/** A name that just misses an object beside the workload which no workload uses. */
function* misnamed({ kind, name }: ConfigReference, workload: Resource, unused: readonly Resource[]): Iterable<SetProblem> {
  const text = name.string();
  if (text === undefined || isPlaceholder(text)) return;
  if (unused.length > mostUnused) return;
  const misses = unused.filter(
    ({ id, file }) =>
      id.kind === kind &&
      Math.abs(id.name.length - text.length) <= longestSlip &&
      (id.namespace || 'default') === (workload.id.namespace || 'default') &&
      folderOf(file) === folderOf(workload.file) &&
      isSlip(text, id.name),
  );
  const [miss] = misses;
  if (!miss || misses.length > 1) return;
  yield {
    resource: workload,
    at: name,
    message: `there is no ${kind} \`${text}\` here; write \`${miss.id.name}\`, which no workload uses`,
    related: [{ resource: miss, at: metadataName(miss), message: 'no workload uses this' }],
  };
}

/** Among more, names that are nearly the same are no accident. */
const mostUnused = 500;

/** `web-tls-ca` is not `web-tls`. */
const longestSlip = 2;

function metadataName({ root }: Resource): Cursor {
  return (root as Cursor<KubeObject>).at('metadata').at('name');
}

/** Objects that write into a Secret or a ConfigMap: SealedSecret, ExternalSecret, VaultStaticSecret, Certificate … */
const makers = /Secret|ConfigMap|Certificate/;

interface Maker {
  spec?: { secretName?: string; target?: { name?: string } };
}

/** ConfigMaps and Secrets by kind and name, and what fills them besides. */
function sourcesByName(all: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const sources = new Map<string, Resource[]>();
  for (const resource of all) {
    const { group, kind, name } = resource.id;
    if (isSource(resource)) appendTo(sources, `${kind}/${name}`, resource);
    if (group === '' || !makers.test(kind)) continue;
    const spec = (resource.root as Cursor<Maker>).at('spec');
    const target = spec.at('target').at('name').string() ?? spec.at('secretName').string() ?? name;
    appendTo(sources, `Secret/${target}`, resource);
    appendTo(sources, `ConfigMap/${target}`, resource);
  }
  return sources;
}

function isSource({ id }: Resource): boolean {
  return id.group === '' && (id.kind === 'ConfigMap' || id.kind === 'Secret');
}

function isFor({ id }: Resource, workload: Resource): boolean {
  const { namespace } = workload.id;
  return id.namespace === namespace || id.namespace === '' || namespace === '';
}

interface Source {
  type?: string;
  data?: object;
  stringData?: object;
  binaryData?: object;
}

/** The keys of a ConfigMap or Secret; nothing where a controller or a template has yet to write them. */
function keysOf(resource: Resource): string[] | undefined {
  const source = resource.root as Cursor<Source>;
  if (!isSource(resource) || source.at('type').string() === 'kubernetes.io/service-account-token') return undefined;
  const keys = (['data', 'stringData', 'binaryData'] as const).flatMap((field) =>
    source
      .at(field)
      .entries()
      .map(([key]) => key),
  );
  return keys.length === 0 || keys.some(isPlaceholder) ? undefined : keys;
}

function messageFor({ kind, name }: ConfigReference, key: string, known: ReadonlySet<string>): string {
  const near = nearest(key, known);
  const remedy = near === undefined ? 'add it, or write `optional: true`' : `write \`${near}\``;
  return `${kind} \`${name.string()}\` has no key \`${key}\`, so the container cannot start; ${remedy}`;
}
