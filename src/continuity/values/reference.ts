import { referredKind } from '../matching/referredKind.ts';
import type { Spot } from './spot.ts';

/** The key of a map that has the name of an object in it. */
const holders: Readonly<Record<string, string>> = {
  configMap: 'ConfigMap',
  configMapKeyRef: 'ConfigMap',
  configMapRef: 'ConfigMap',
  imagePullSecrets: 'Secret',
  secret: 'Secret',
  secretKeyRef: 'Secret',
  secretRef: 'Secret',
  secrets: 'Secret',
  service: 'Service',
};

const fields: Readonly<Record<string, string>> = {
  claimName: 'PersistentVolumeClaim',
  namespace: 'Namespace',
  namespaces: 'Namespace',
  secretName: 'Secret',
  serviceAccount: 'ServiceAccount',
  serviceAccountName: 'ServiceAccount',
  serviceName: 'Service',
  subdomain: 'Service',
  volumeName: 'PersistentVolume',
};

/** Lists of objects, by their names. Items of other lists have names of their own. */
const references = /refs?$|^(?:accessors|imagePullSecrets|middlewares|secrets|services|subjects)$/i;

/** Other maps that have a name of their own. */
const notReferring = new Set(['metadata', 'metric', 'resource']);

interface Reference {
  /** Absent where something else says it. */
  readonly kind?: string;
}

/** Which object a field names; undefined where it names none. */
export function referenceAt({ key, parent }: Spot): Reference | undefined {
  if (Object.hasOwn(fields, key)) return of(fields[key]);
  if (key.endsWith('ClassName')) return of(key.charAt(0).toUpperCase() + key.slice(1, -'Name'.length));
  if (key !== 'name') return names.test(key) ? of(referredKind(key)) : undefined;
  if (!parent || notReferring.has(parent.key)) return undefined;
  if (typeof parent.step !== 'string' && !references.test(parent.key)) return undefined;
  return of(Object.hasOwn(holders, parent.key) ? holders[parent.key] : undefined);
}

const names = /(?:name|names|refs?|hosts?|hostname|service|destination|gateways?)$/i;

function of(kind: string | undefined): Reference {
  return kind === undefined ? {} : { kind };
}
