import { kubernetesVersion } from '../kube/apis/kubernetesVersion.ts';
import type { Catalog } from './catalog.ts';
import { comparisonSchema } from './comparisonSchema.ts';
import { environmentSchema } from './environmentSchema.ts';
import { day, globs, object, type Schema } from './schemaParts.ts';
import { promoteSchema } from './promoteSchema.ts';
import { targetSchema } from './targetSchema.ts';
import type { Rule } from '../model/rule.ts';

const chosen = { $ref: '#/definitions/target' };
const severity = { $ref: '#/definitions/severity' };
/** As Kubernetes names things. */
const targetName = '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$';

/** `acme/no-latest`: what a plugin brings. */
const pluginName = '^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$';

/**
 * JSON Schema (draft-07) of the configuration, with every rule and its options.
 * @param others Whether names of plugins are allowed that the catalog does not have, as in the published `schema.json`.
 */
export function configSchema({ rules, targets, distributions }: Omit<Catalog, 'reporters'>, others: 'plugins' | 'none' = 'none'): Schema {
  const isOpen = others === 'plugins';
  const names = (known: readonly string[]): Schema =>
    isOpen ? { anyOf: [{ enum: known }, { type: 'string', pattern: pluginName }] } : { enum: known };
  const rule = names(rules.map(({ meta }) => meta.id));
  const target = {
    description: 'The production platforms to judge for, `targets` of your own among them. Default: those, else eks, gke and aks.',
    $ref: '#/definitions/targets',
  };
  const distribution = oneOrMore(names(distributions.map(({ id }) => id)), 'The local products in use. Default: all that are known.');
  const kubernetes = {
    type: 'string',
    pattern: kubernetesVersion.source,
    description: 'The version of Kubernetes to judge for, such as `1.35`. Default: those each target has in standard support.',
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://unpkg.com/k8sport/schema.json',
    title: 'k8sport configuration',
    definitions: {
      severity: { enum: ['error', 'warning', 'info', 'off'] },
      rule: { anyOf: [severity, object({ severity })] },
      target: {
        anyOf: [{ enum: targets.map(({ id }) => id) }, { type: 'string', pattern: targetName }, { type: 'string', pattern: pluginName }],
      },
      targets: { anyOf: [chosen, { type: 'array', items: chosen, minItems: 1 }] },
      definition: targetSchema(kubernetes),
    },
    ...object({
      $schema: { type: 'string' },
      target,
      targets: {
        description: 'Clusters of your own, by name: a definition, or the JSON file it is in, such as `k8sport target snapshot` writes.',
        type: 'object',
        propertyNames: { pattern: targetName, not: { enum: targets.map(({ id }) => id) } },
        additionalProperties: { anyOf: [{ type: 'string', pattern: '\\.json$' }, { $ref: '#/definitions/definition' }] },
      },
      distribution,
      kubernetes,
      environments: {
        description: 'Named renderings of the same manifests, each with what it is for. Without paths, `check` judges all of them.',
        type: 'object',
        additionalProperties: environmentSchema({ target, distribution, kubernetes }),
      },
      ignore: { ...globs, description: 'Files and directories that are never read, as globs from the configuration file.' },
      plugins: {
        description: 'Files (`./acme.mjs`, from the configuration file) and packages whose default export is a plugin. They are run.',
        type: 'array',
        items: { type: 'string', minLength: 1 },
        uniqueItems: true,
      },
      rules: {
        ...object(Object.fromEntries(rules.map((each) => [each.meta.id, ruleSchema(each)]))),
        ...(isOpen && {
          patternProperties: { [pluginName]: { anyOf: [severity, object({ severity, options: { type: 'object' } })] } },
        }),
        description: 'A severity for each rule, `off` to switch it off, or an object with options.',
      },
      overrides: {
        description: 'Other severities for some files; later entries win.',
        type: 'array',
        items: object({ files: globs, rules: { type: 'object', propertyNames: rule, additionalProperties: severity } }, ['files', 'rules']),
      },
      suppress: {
        description: 'Findings to live with, and why.',
        type: 'array',
        items: object(
          {
            rule,
            files: globs,
            resource: { type: 'string', pattern: '^[^/]+/[^/]+(?:/[^/]+)?$', description: '`Kind/name` or `Kind/namespace/name`.' },
            reason: { type: 'string', pattern: '\\S' },
            until: day,
          },
          ['rule', 'reason'],
        ),
      },
      ...comparisonSchema(),
      promote: promoteSchema(),
      failOn: {
        enum: ['error', 'warning', 'info', 'never'],
        description: 'The least severity that makes the exit code 1. Default: error.',
      },
      maxWarnings: { type: 'integer', minimum: 0, description: 'More warnings than this make the exit code 1.' },
      minScore: { type: 'number', minimum: 0, maximum: 100, description: 'A lower score makes the exit code 1.' },
    }),
  };
}

function ruleSchema({ meta }: Rule): Schema {
  if (!meta.options) return { description: meta.summary, $ref: '#/definitions/rule' };
  return { description: meta.summary, anyOf: [severity, object({ severity, options: object(meta.options) })] };
}

function oneOrMore(name: Schema, description: string): Schema {
  return { description, anyOf: [name, { type: 'array', items: name, minItems: 1 }] };
}
