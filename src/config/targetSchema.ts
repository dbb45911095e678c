import { targets } from '../clusters/targets.ts';
import type { Refusal } from '../model/target.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What each refusal means. A record, so that none is forgotten. */
export const refusals: Readonly<Record<Refusal, string>> = {
  'daemon-set': 'DaemonSets',
  'external-ip': '`externalIPs` of Services',
  gpu: 'devices such as `nvidia.com/gpu`',
  'host-namespace': '`hostPID` and `hostIPC`',
  'host-network': '`hostNetwork`',
  'host-path': '`hostPath` volumes',
  'host-port': '`hostPort`',
  'latest-tag': 'images tagged `latest`',
  'node-name': 'selectors of one node by its name',
  'node-port': 'Services of `type: NodePort`',
  privileged: 'privileged containers',
  probeless: 'containers without probes',
};

const refusalList = Object.entries(refusals)
  .map(([name, what]) => `\`${name}\` (${what})`)
  .join(', ');

/** JSON Schema of a cluster that somebody describes. */
export function targetSchema(kubernetes: Schema): Schema {
  const name = { type: 'string', minLength: 1 };
  const names = (description: string): Schema => ({ description, type: 'array', items: { type: 'string', minLength: 1 } });
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      extends: {
        description: 'The platform it runs on; what is left out here is as there. Default: generic.',
        enum: targets.map(({ id }) => id),
      },
      title: { description: 'How messages call it. Default: its name.', ...name },
      kubernetes: { ...kubernetes, description: 'Its version of Kubernetes, such as `1.35`.' },
      storageClasses: {
        description: 'Every StorageClass there is: names, or objects.',
        type: 'array',
        items: {
          anyOf: [
            name,
            {
              type: 'object',
              additionalProperties: false,
              required: ['name'],
              properties: {
                name,
                provisioner: name,
                default: { type: 'boolean' },
                sharedBy: {
                  description: 'How many nodes may mount one of its file systems at a time.',
                  enum: ['one-node', 'many-readers', 'many-nodes'],
                },
              },
            },
          ],
        },
      },
      ingressClasses: {
        description: 'Every IngressClass there is: names, or objects.',
        type: 'array',
        items: {
          anyOf: [
            name,
            { type: 'object', additionalProperties: false, required: ['name'], properties: { name, default: { type: 'boolean' } } },
          ],
        },
      },
      gatewayClasses: names('Every GatewayClass there is.'),
      runtimeClasses: names('Every RuntimeClass there is.'),
      priorityClasses: names('Every PriorityClass there is, beside those of Kubernetes itself.'),
      apis: names('Every kind it serves, as `group/version/Kind`, or `version/Kind` in the core group.'),
      installed: names('What is installed there, as charts are called: `ingress-nginx`, `traefik`.'),
      refuses: {
        description: `What its admission turns away, beside what the platform does: ${refusalList}.`,
        type: 'array',
        items: { enum: Object.keys(refusals) },
      },
      managedNamespaces: names('Namespaces in which only the platform may write; a name that ends in `-` stands for all that begin so.'),
      podSecurity: { description: 'The Pod Security Standard that all namespaces are held to.', enum: ['baseline', 'restricted'] },
      architectures: names('Processors of its nodes, as in the label `kubernetes.io/arch`.'),
      largestPod: {
        description: 'The most that the requests of one pod may add up to, as quantities.',
        type: 'object',
        additionalProperties: false,
        properties: { cpu: name, memory: name, 'ephemeral-storage': name },
      },
      registries: names('Private registries that its nodes read without a pull secret: hosts, with their port.'),
    },
  };
}
