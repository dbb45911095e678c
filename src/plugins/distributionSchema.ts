import { object, type Schema } from '../config/schemaParts.ts';
import type { Distribution } from '../model/distribution.ts';
import { isRegExp, text, texts } from './pluginSchemaParts.ts';

const list = (items: Schema): Schema => ({ type: 'array', items });
const patterns = list(object({ pattern: isRegExp, examples: texts }, ['pattern', 'examples']));
const boolean: Schema = { type: 'boolean' };

const fields = {
  id: text,
  title: text,
  sources: { type: 'object', additionalProperties: text },
  kubernetes: text,
  contexts: patterns,
  storageClasses: list(
    object(
      {
        name: text,
        provisioner: text,
        isDefault: boolean,
        binding: { enum: ['Immediate', 'WaitForFirstConsumer'] },
        sharedBy: { enum: ['one-node', 'many-nodes'] },
        from: text,
      },
      ['name', 'provisioner', 'isDefault'],
    ),
  ),
  ingress: text,
  classlessIngress: { enum: ['served', 'ignored'] },
  ingressClasses: list(object({ name: text, isDefault: boolean, from: text }, ['name', 'isDefault'])),
  gatewayClasses: texts,
  runtimeClasses: texts,
  loadBalancer: text,
  nodePort: text,
  images: object({ ways: texts, pullPolicy: text }, ['ways', 'pullPolicy']),
  registries: patterns,
  hostnames: texts,
  addresses: list(object({ pattern: isRegExp, shown: text, means: text }, ['pattern', 'shown', 'means'])),
  serviceRange: text,
  nodeNames: patterns,
  nodeLabels: list(object({ key: text, value: { type: 'string' } }, ['key'])),
  hostPaths: list(object({ prefix: text, means: text }, ['prefix', 'means'])),
  metadata: list(object({ key: text, value: { type: 'string' }, means: text }, ['key', 'means'])),
  finalizers: texts,
  apiGroups: texts,
  namespaces: texts,
  networkPolicies: { enum: ['enforced', 'ignored'] },
  rbac: { enum: ['enforced', 'ignored'] },
  admission: text,
} satisfies Record<keyof Distribution, Schema>;

/** JSON Schema of a plugin's local product. */
export const distributionSchema: Schema = object(fields, [
  'id',
  'title',
  'sources',
  'storageClasses',
  'registries',
  'hostnames',
  'addresses',
  'nodeNames',
  'nodeLabels',
  'hostPaths',
  'metadata',
]);
