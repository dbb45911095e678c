import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import { containersOf } from '../pods/containers.ts';
import type { Container, PodSpec } from '../objects.ts';
import { podsOf } from '../pods/workloads.ts';

/** A place where a pod takes values from a ConfigMap or a Secret. */
export interface ConfigReference {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: Cursor<string | undefined>;
  /** The entries it needs; none: whatever there is. */
  readonly keys: readonly Cursor<string | undefined>[];
}

interface KeyReference {
  name?: string;
  key?: string;
  optional?: boolean;
}

interface Source {
  name?: string;
  secretName?: string;
  optional?: boolean;
  items?: readonly { key?: string }[];
}

type ConfiguredContainer = Container & {
  env?: readonly { valueFrom?: { configMapKeyRef?: KeyReference; secretKeyRef?: KeyReference } }[];
  envFrom?: readonly { configMapRef?: Source; secretRef?: Source }[];
};

type ConfiguredPod = PodSpec & {
  volumes?: readonly {
    configMap?: Source;
    secret?: Source;
    projected?: { sources?: readonly { configMap?: Source; secret?: Source }[] };
  }[];
};

/** The ConfigMaps and Secrets an object of the Kubernetes API cannot do without. */
export function configReferencesOf(resource: Resource): readonly ConfigReference[] {
  return [
    ...containersOf(resource).flatMap(({ cursor }) => referencesInContainer(cursor)),
    ...podsOf(resource).flatMap(({ spec }) => referencesInVolumes(spec)),
  ];
}

function referencesInContainer(container: Cursor<ConfiguredContainer>): ConfigReference[] {
  const variables = container
    .at('env')
    .items()
    .flatMap((variable) => {
      const from = variable.at('valueFrom');
      return from.exists ? [...ofKey('ConfigMap', from.at('configMapKeyRef')), ...ofKey('Secret', from.at('secretKeyRef'))] : [];
    });
  const whole = container
    .at('envFrom')
    .items()
    .flatMap((from) => [...ofSource('ConfigMap', from.at('configMapRef')), ...ofSource('Secret', from.at('secretRef'))]);
  return [...variables, ...whole];
}

function referencesInVolumes(pod: Cursor<ConfiguredPod | undefined>): ConfigReference[] {
  const sources = pod
    .at('volumes')
    .items()
    .flatMap((volume) => [volume, ...volume.at('projected').at('sources').items()]);
  return sources.flatMap((source) => [...ofSource('ConfigMap', source.at('configMap')), ...ofSource('Secret', source.at('secret'))]);
}

function ofKey(kind: ConfigReference['kind'], reference: Cursor<KeyReference | undefined>): ConfigReference[] {
  if (!reference.exists || reference.at('optional').boolean()) return [];
  return [{ kind, name: reference.at('name'), keys: [reference.at('key')] }];
}

/** The Secret of a volume is called `secretName`, unless the volume is projected. */
function ofSource(kind: ConfigReference['kind'], source: Cursor<Source | undefined>): ConfigReference[] {
  if (!source.exists || source.at('optional').boolean()) return [];
  const secretName = source.at('secretName');
  return [
    {
      kind,
      name: secretName.exists ? secretName : source.at('name'),
      keys: source
        .at('items')
        .items()
        .map((item) => item.at('key')),
    },
  ];
}
