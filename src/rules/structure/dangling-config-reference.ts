import { appendTo } from '../../model/appendTo.ts';
import { configReferencesOf, type ConfigReference } from '../../kube/values/configReferences.ts';
import { resolveReferences, type DanglingReference, type NameReference } from '../../kube/nearby/danglingReferences.ts';
import { folderOf } from '../../kube/nearby/folderOf.ts';
import { mayShareNamespace } from '../../kube/nearby/namespaces.ts';
import { NearbyIndex } from '../../kube/nearby/nearbyIndex.ts';
import type { KubeObject } from '../../kube/objects.ts';
import { isTemplated } from '../../kube/values/placeholders.ts';
import { isMisspelt } from '../../kube/values/misspellings.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { SetProblem } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const danglingConfigReference: SetRule = {
  meta: {
    id: 'dangling-config-reference',
    summary: 'A pod wants what its ConfigMap or Secret does not have',
    why: `The container does not start: its pod stays in \`CreateContainerConfigError\`, or in \`ContainerCreating\` where the entry is to
be mounted. On a laptop, an older object that still has the entry often hides it.

Write the key as the ConfigMap or Secret has it, add the entry, or say \`optional: true\`. Only objects nearby are looked at. One that is
not there may come from elsewhere, so it is reported only when a ConfigMap or Secret nearby has nearly the same name and no user.`,
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
    const index = new NearbyIndex<Resource>();
    for (const [key, group] of sources) for (const source of group) index.add(key, source.file, source);
    for (const workload of workloads) {
      const grouped = new Map<string, Asked[]>();
      for (const reference of askedBy(workload)) if (reference.keys.length > 0) appendTo(grouped, keyOf(reference), reference);
      for (const [key, references] of grouped) yield* missingEntries(references, workload, index.near(key, workload.file), breaks);
    }
    const asked = workloads.flatMap(askedBy);
    for (const kind of ['ConfigMap', 'Secret'] as const) {
      const objects = all.filter((resource) => isSource(resource) && resource.id.kind === kind);
      const { dangling } = resolveReferences(
        asked.filter((reference) => reference.kind === kind),
        objects,
      );
      for (const each of dangling) if (!sources.has(keyOf(each.reference))) yield* misnamed(each);
    }
  },
};

type Asked = ConfigReference & NameReference;

function askedBy(resource: Resource): Asked[] {
  return configReferencesOf(resource).map((reference) => ({ ...reference, resource, namespace: resource.id.namespace }));
}

/** `ConfigMap/settings`. */
function keyOf({ kind, name }: ConfigReference): string {
  return `${kind}/${name.string()}`;
}

/** @param references To one object, which `named` describe. */
function* missingEntries(
  references: readonly Asked[],
  workload: Resource,
  named: readonly Resource[],
  targets: readonly string[],
): Iterable<SetProblem> {
  const sources = named.filter(({ id }) => mayShareNamespace(id.namespace, workload.id.namespace));
  const [first] = sources;
  if (!first) return;
  const keys = sources.map(keysOf);
  if (keys.includes(undefined)) return;
  const known = new Set(keys.flatMap((each) => each ?? []));
  const wanted = references.flatMap((reference) => reference.keys.map((at) => ({ reference, at, key: at.string() })));
  // In another folder, an object with nothing that is wanted may be a patch of a third.
  const isBeside = sources.some(({ file }) => folderOf(file) === folderOf(workload.file));
  if (!isBeside && !wanted.some(({ key }) => key !== undefined && known.has(key))) return;
  for (const { reference, at, key } of wanted) {
    if (key === undefined || known.has(key) || isTemplated(key)) continue;
    yield {
      resource: workload,
      at,
      message: messageFor(reference, key, known),
      targets,
      related: [{ resource: first, at: metadataName(first), message: 'its entries' }],
    };
  }
}

/** A name that just misses an object nearby which no workload uses. */
function* misnamed({ reference, name, misspelt }: DanglingReference<Asked>): Iterable<SetProblem> {
  if (!misspelt) return;
  yield {
    resource: reference.resource,
    at: reference.name,
    message: `there is no ${reference.kind} \`${name}\` here; write \`${misspelt.id.name}\`, which no workload uses`,
    related: [{ resource: misspelt, at: metadataName(misspelt), message: 'no workload uses this' }],
  };
}

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
  return keys.length === 0 || keys.some(isTemplated) ? undefined : keys;
}

function messageFor({ kind, name }: ConfigReference, key: string, known: ReadonlySet<string>): string {
  const near = [...known].find((each) => isMisspelt(key.toLowerCase(), each.toLowerCase()) || key.toLowerCase() === each.toLowerCase());
  const remedy = near === undefined ? 'add it, or write `optional: true`' : `write \`${near}\``;
  return `${kind} \`${name.string()}\` has no key \`${key}\`, so the container cannot start; ${remedy}`;
}
