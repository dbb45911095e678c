import type { Cloud } from '../model/target.ts';
import type { PromoteOptions } from './options.ts';

const ofCloud: Readonly<Record<Cloud, string>> = {
  aws: 'aws-secrets-manager',
  gcp: 'gcp-secret-manager',
  azure: 'azure-key-vault',
};

/** The ClusterSecretStore to ask: the one that was chosen, or one named after what the cloud offers. */
export function secretStoreOf({ secretStore, target }: Pick<PromoteOptions, 'secretStore' | 'target'>): string {
  return secretStore ?? (target.cloud ? ofCloud[target.cloud] : 'secret-store');
}
