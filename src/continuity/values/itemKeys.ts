import type { ListItem } from '../../model/field.ts';
import { isMap } from '../../model/isMap.ts';
import type { Renames } from '../matching/renames.ts';

type Item = Readonly<Record<string, unknown>>;

/**
 * What tells an item from the others of its list, as the API server merges lists; undefined where nothing does.
 *
 * @param renames Given for items of the right side: what is named there is called as the left calls it.
 */
export type ItemKey = (item: Item, renames: Renames | undefined) => ListItem | undefined;

const byList: Readonly<Record<string, ItemKey>> = {
  ports: (item) => portKey('containerPort', item) ?? portKey('port', item),
  volumeMounts: by('mountPath'),
  volumeDevices: by('devicePath'),
  volumeClaimTemplates: ({ metadata }) => (isMap(metadata) ? by('name')(metadata, undefined) : undefined),
  hostAliases: by('ip'),
  topologySpreadConstraints: by('topologyKey'),
  // Those of an Ingress; those of a Role have nothing to tell them apart.
  rules: by('host'),
  paths: by('path'),
  imagePullSecrets: (item, renames) => byReference('Secret', item, renames),
  secrets: (item, renames) => byReference('Secret', item, renames),
  subjects: (item, renames) => {
    const name = byReference(textOf(item['kind']), item, renames);
    return name && { key: 'name', value: `${textOf(item['kind'])}/${name.value}` };
  },
  envFrom: bySource,
  sources: bySource,
  metrics: (item) => {
    const source = Object.values(item).find(isMap);
    const name = source?.['name'] ?? (isMap(source?.['metric']) ? source['metric']['name'] : undefined);
    return name === undefined ? undefined : { key: 'name', value: textOf(name) };
  },
};

const byName = by('name');

/** @param list The map key of the list. */
export function itemKeyOf(list: string): ItemKey {
  return Object.hasOwn(byList, list) ? byList[list]! : byName;
}

function by(key: string): ItemKey {
  return (item) => {
    const value = item[key];
    return typeof value === 'string' || typeof value === 'number' ? { key, value } : undefined;
  };
}

function portKey(key: string, item: Item): ListItem | undefined {
  const port = item[key];
  if (typeof port !== 'number' && typeof port !== 'string') return undefined;
  const protocol = textOf(item['protocol']) || 'TCP';
  return { key, value: protocol === 'TCP' ? port : `${port}/${protocol}` };
}

/** By the name of another object. */
function byReference(kind: string, { name }: Item, renames: Renames | undefined): ListItem | undefined {
  return typeof name === 'string' ? { key: 'name', value: renames?.leftName(name, kind) ?? name } : undefined;
}

const sourceKinds: Readonly<Record<string, string>> = {
  configMap: 'ConfigMap',
  configMapRef: 'ConfigMap',
  secret: 'Secret',
  secretRef: 'Secret',
};

/** By the name of the ConfigMap or Secret it takes values from. */
function bySource(item: Item, renames: Renames | undefined): ListItem | undefined {
  for (const [key, kind] of Object.entries(sourceKinds)) {
    const source = item[key];
    const name = isMap(source) ? byReference(kind, source, renames) : undefined;
    if (name) return { key, value: `${textOf(item['prefix'])}${name.value}` };
  }
  return undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
