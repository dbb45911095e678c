import { object, type Schema } from '../config/schemaParts.ts';
import { targetSchema } from '../config/targetSchema.ts';
import { kubernetesVersion } from '../kube/apis/kubernetesVersion.ts';
import { distributionSchema } from './distributionSchema.ts';
import type { Plugin } from './plugin.ts';
import { isFunction } from './pluginSchemaParts.ts';
import { ruleSchema } from './ruleSchema.ts';

const fields = {
  name: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' },
  rules: { type: 'array', items: ruleSchema },
  targets: {
    type: 'object',
    additionalProperties: targetSchema({ type: 'string', pattern: kubernetesVersion.source }),
  },
  distributions: { type: 'array', items: distributionSchema },
  reporters: { type: 'object', additionalProperties: isFunction },
} satisfies Record<keyof Plugin, Schema>;

/** JSON Schema of a plugin, for ajv with the keywords of `pluginSchemaParts`. */
export const pluginSchema: Schema = object(fields, ['name']);
