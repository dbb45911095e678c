import { isMap } from '../../model/isMap.ts';
import type { Allowed, Change } from './change.ts';

/** Secrets, and what makes Secrets out of what is kept elsewhere. */
const secretKinds = new Set([
  'Secret',
  'ClusterExternalSecret',
  'ClusterSecretStore',
  'ExternalSecret',
  'PushSecret',
  'SealedSecret',
  'SecretProviderClass',
  'SecretStore',
  'SopsSecret',
  'VaultAuth',
  'VaultConnection',
  'VaultDynamicSecret',
  'VaultStaticSecret',
]);

/** Credentials, and where they come from: Secrets, what stands in for them, and references to them. */
export function secrets(change: Change): Allowed | undefined {
  const { id, shape, pod } = change;
  if (secretKinds.has(id.kind)) return isMetadata(shape) ? undefined : {};
  if (id.kind === 'ServiceAccount' && /^(?:imagePullSecrets|secrets)(?:\[\]|$)/.test(shape)) return {};
  return pod !== undefined && isSecretInPod(pod, change) ? {} : undefined;
}

function isMetadata(shape: string): boolean {
  return /^metadata\.(?:labels|annotations)(?:\.|$)/.test(shape);
}

/** Whether production reads in the open what locally comes from a Secret. */
export function isOpened({ pod, item, right }: Change): boolean {
  const isOpen = /\.env\[\]\.(?:value|valueFrom\.configMapKeyRef(?:\..*)?)$/.test(pod ?? '');
  return isOpen && right !== undefined && takesSecret(item.left) && !takesSecret(item.right);
}

/** Whether the value of a variable is that of a Secret on the other side. */
export function isKeptInSecret({ pod, item }: Change): boolean {
  return (pod ?? '').endsWith('.env[].value') && (takesSecret(item.left) || takesSecret(item.right));
}

function isSecretInPod(pod: string, change: Change): boolean {
  const { left, right, item } = change;
  if (/^imagePullSecrets(?:\[\]|$)/.test(pod)) return true;
  if (/\.env\[\]\.valueFrom\.secretKeyRef(?:\.|$)|\.envFrom\[\]\.secretRef(?:\.|$)/.test(pod)) return true;
  if (/^volumes\[\]\.(?:secret|projected\.sources\[\]\.secret)(?:\.|$)/.test(pod)) return true;
  if (/^volumes\[\]\.csi(?:\.|$)/.test(pod)) return isSecretVolume(item.left) || isSecretVolume(item.right);
  if (/\.(?:env|envFrom)\[\]$/.test(pod)) return takesSecret(left ?? right);
  if (/^volumes\[\](?:\.projected\.sources\[\])?$/.test(pod)) return isSecretVolume(left ?? right);
  // A literal that becomes a reference.
  return pod.endsWith('.env[].value') && right === undefined && takesSecret(item.right);
}

function takesSecret(variable: unknown): boolean {
  if (!isMap(variable)) return false;
  const from = variable['valueFrom'];
  return isMap(variable['secretRef']) || (isMap(from) && isMap(from['secretKeyRef']));
}

function isSecretVolume(volume: unknown): boolean {
  if (!isMap(volume)) return false;
  const { csi } = volume;
  return isMap(volume['secret']) || (isMap(csi) && csi['driver'] === 'secrets-store.csi.k8s.io');
}
