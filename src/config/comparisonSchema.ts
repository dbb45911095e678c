import { allowances } from '../model/allowance.ts';
import { policyKinds } from './config.ts';
import { day, object, type Schema } from './schemaParts.ts';

const text = { type: 'string', pattern: '\\S' };

const selector = {
  kind: { ...text, description: 'The kind of the object.' },
  name: { ...text, description: 'The name of the object, as its manifest has it.' },
  path: { ...text, description: 'A field of it and all that is below, such as `spec.replicas` or `spec.containers[name=api].image`.' },
};

const selectsSomething = Object.keys(selector).map((key) => ({ required: [key] }));

/** JSON Schema of what environments may differ in, by key. */
export function comparisonSchema(): Readonly<Record<'policy' | 'allow' | 'allowances', Schema>> {
  const narrowed = {
    anyOf: [{ enum: ['off'] }, { type: 'array', items: { ...object(selector), anyOf: selectsSomething }, minItems: 1 }],
  };
  return {
    policy: {
      description:
        'What environments may differ in: `documented` (the five allowances; the default), `pragmatic` (also configuration values, scale, ingress hosts and metadata), or a list of kinds.',
      anyOf: [{ enum: ['documented', 'pragmatic'] }, { type: 'array', items: { enum: [...allowances, ...policyKinds] } }],
    },
    allow: {
      description: 'Differences between environments to live with, and why.',
      type: 'array',
      items: {
        ...object(
          {
            ...selector,
            environments: {
              type: 'array',
              items: text,
              minItems: 1,
              description: 'The environments it is allowed in. Default: all.',
            },
            reason: text,
            until: day,
          },
          ['reason'],
        ),
        anyOf: selectsSomething,
      },
    },
    allowances: {
      description: 'For each of the five allowances, `off`, or a list of the only objects and fields it holds for.',
      ...object(Object.fromEntries(allowances.map((allowance) => [allowance, narrowed]))),
    },
  };
}
