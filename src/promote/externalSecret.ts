import type { ResourceId } from '../model/resource.ts';
import type { PromoteOptions } from './options.ts';
import type { AddedValue } from './plan.ts';
import { secretStoreOf } from './secretStoreOf.ts';

/** An ExternalSecret that makes the Secret of this name, with the same keys. Source: external-secrets.io API external-secrets.io/v1. */
export function externalSecret(
  { name, namespace }: Pick<ResourceId, 'name' | 'namespace'>,
  keys: readonly string[],
  type: string | undefined,
  options: PromoteOptions,
): AddedValue {
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name, ...(namespace !== '' && { namespace }) },
    spec: {
      refreshInterval: '1h',
      secretStoreRef: { kind: 'ClusterSecretStore', name: secretStoreOf(options) },
      target: { name, ...(type !== undefined && { template: { type } }) },
      data: keys.map((secretKey) => ({ secretKey, remoteRef: { key: remoteKey(name, options), property: secretKey } })),
    },
  };
}

/** How the store calls a Secret: with a path on AWS; names in GCP and Azure have no slashes, in Azure nothing but letters, digits and `-`. */
export function remoteKey(name: string, { secretPath, target: { cloud } }: Pick<PromoteOptions, 'secretPath' | 'target'>): string {
  if (cloud !== 'gcp' && cloud !== 'azure') return [...secretPath, name].join('/');
  return [...secretPath, name].join('-').replaceAll(/[^a-zA-Z0-9-]/g, '-');
}
