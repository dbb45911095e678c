import { object, type Schema } from './schemaParts.ts';

const objectName = { type: 'string', pattern: '^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$' };

/** JSON Schema of what `promote` writes where the command line does not say it. */
export function promoteSchema(): Schema {
  const amount = { type: 'string', pattern: '^\\d{1,15}(\\.\\d{1,9})?([numkMGTPE]|[KMGTPE]i)?$' };
  const amounts = object({ cpu: amount, memory: amount });
  return {
    description: 'What `promote` writes into the production overlay, where the command line does not say it.',
    ...object({
      registry: {
        type: 'string',
        minLength: 1,
        description: 'Where your images are pushed: a host, with a port and a path if it has them.',
      },
      storageClass: { ...objectName, description: 'The class for volumes. Default: the one of the target.' },
      secrets: { enum: ['external', 'env-file'], description: 'Where values of Secrets come from. Default: external, by ExternalSecrets.' },
      secretStore: { ...objectName, description: 'The ClusterSecretStore that ExternalSecrets ask.' },
      expose: { type: 'array', items: objectName, description: 'The Services people reach; they become load balancers.' },
      resources: object({
        factor: {
          type: 'number',
          exclusiveMinimum: 0,
          maximum: 9999,
          description: 'What requests and limits are multiplied by. Default: 1.',
        },
        requests: { ...amounts, description: 'For containers that request nothing.' },
        limits: { ...amounts, description: 'For containers without limits.' },
        containers: {
          description: 'What containers have in production, by `workload/container`, or by the name of the container.',
          type: 'object',
          additionalProperties: object({ requests: amounts, limits: amounts }),
        },
      }),
    }),
  };
}
