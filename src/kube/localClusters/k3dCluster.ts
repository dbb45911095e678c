import type { Cursor } from '../../model/cursor.ts';
import type { ClusterDraft } from './clusterDraft.ts';
import { addLabels } from './componentFlag.ts';
import { embeddedYaml } from './embeddedYaml.ts';
import { addK3sArgument } from './k3sArgument.ts';
import { addNodeImage } from './nodeVersion.ts';

interface OnNodes {
  nodeFilters?: readonly string[];
}

/** The configuration of k3d, of all its versions. Source: k3d-io/k3d pkg/config/v1alpha5/schema.json and its ancestors. */
export interface K3dCluster {
  name?: string;
  metadata?: { name?: string };
  servers?: number;
  agents?: number;
  image?: string;
  subnet?: string;
  volumes?: readonly (OnNodes & { volume?: string })[];
  ports?: readonly (OnNodes & { port?: string })[];
  registries?: { create?: { name?: string }; use?: readonly string[]; config?: string };
  options?: {
    k3s?: {
      extraArgs?: readonly { arg?: string }[];
      extraServerArgs?: readonly string[];
      extraAgentArgs?: readonly string[];
      nodeLabels?: readonly { label?: string }[];
    };
  };
}

export function readK3dCluster(draft: ClusterDraft, root: Cursor<K3dCluster>): void {
  draft.name ??= root.at('metadata').at('name').string() ?? root.at('name').string();
  const servers = root.at('servers');
  draft.nodes = { count: (servers.number() ?? 1) + (root.at('agents').number() ?? 0), at: servers };
  const image = root.at('image');
  addNodeImage(draft, image.string(), { at: image });
  readPorts(draft, root);
  readVolumes(draft, root);
  readRegistries(draft, root.at('registries'));
  const k3s = root.at('options').at('k3s');
  for (const item of k3s.at('extraArgs').items()) addK3sArgument(draft, item.at('arg'));
  for (const list of [k3s.at('extraServerArgs'), k3s.at('extraAgentArgs')]) for (const item of list.items()) addK3sArgument(draft, item);
  for (const item of k3s.at('nodeLabels').items()) {
    const at = item.at('label');
    addLabels(draft, at.string() ?? '', { at });
  }
}

/** `127.0.0.1:8080:30080/tcp@agent:0`, or a range: `30000-30100:30000-30100`. */
const portMapping = /^(?:[^@]*:)?(\d{1,5})(?:-(\d{1,5}))?(?:\/\w+)?(?:@(.*))?$/;

function readPorts({ portMappings }: ClusterDraft, root: Cursor<K3dCluster>): void {
  for (const item of root.at('ports').items()) {
    const at = item.at('port');
    const [, first, last, filter] = portMapping.exec(at.string() ?? String(at.number() ?? '')) ?? [];
    if (first === undefined) continue;
    const filters = [
      ...(filter === undefined ? [] : [filter]),
      ...item
        .at('nodeFilters')
        .items()
        .map((each) => each.string() ?? ''),
    ];
    const to = filters.some((each) => /^(?:server|agent|all)\b/.test(each) && !each.endsWith(':proxy')) ? 'node' : 'load-balancer';
    portMappings.push({ first: Number(first), last: Number(last ?? first), to, at });
  }
}

/** `${PWD}/data:/data:ro@server:0`; a name without a slash is a volume of Docker. */
function readVolumes({ mounts }: ClusterDraft, root: Cursor<K3dCluster>): void {
  for (const item of root.at('volumes').items()) {
    const at = item.at('volume');
    const [text = ''] = (at.string() ?? '').split('@', 1);
    const bare = text.replace(/:[a-z,]{1,40}$/i, '');
    const split = bare.lastIndexOf(':/');
    if (split < 1) continue;
    const from = bare.slice(0, split);
    mounts.push({ ...(/[\\/.~$]/.test(from) && { from }), to: bare.slice(split + 1), at });
  }
}

function readRegistries({ registries }: ClusterDraft, root: Cursor<K3dCluster['registries']>): void {
  const created = root.at('create');
  const name = created.at('name');
  if (created.boolean() === true || created.entries().length > 0)
    registries.push({
      by: 'created',
      ...(name.string() !== undefined && { host: name.string()! }),
      endpoints: [],
      ...(name.exists ? { at: name } : { at: created, part: 'key' as const }),
    });
  for (const at of root.at('use').items()) {
    const host = at.string();
    if (host !== undefined) registries.push({ by: 'created', host, endpoints: [], at });
  }
  for (const { root: config, written } of embeddedYaml(root.at('config'))) {
    for (const [host, mirror] of (config as Cursor<RegistriesYaml>).at('mirrors').entries()) {
      const endpoints = mirror
        .at('endpoint')
        .items()
        .flatMap((each) => each.string() ?? []);
      registries.push({ by: 'mirror', host, endpoints, ...written(mirror, 'key') });
    }
  }
}

/** Source: k3s-io/docs docs/installation/private-registry.md. */
interface RegistriesYaml {
  mirrors?: Readonly<Record<string, { endpoint?: readonly string[] }>>;
}
