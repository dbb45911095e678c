const name = '^[_a-zA-Z][a-zA-Z0-9_-]*$';
const text = { type: 'string', minLength: 1 } as const;
const environment = { type: 'object', additionalProperties: { type: 'string' } } as const;

const step = {
  type: 'object',
  properties: {
    id: { type: 'string', pattern: name },
    name: text,
    if: text,
    run: text,
    shell: { enum: ['bash', 'sh', 'pwsh', 'python', 'cmd', 'powershell'] },
    uses: { type: 'string', pattern: '^(?:\\./|[\\w.-]+/[\\w./-]+@[\\da-f]{40}$)' },
    with: environment,
    env: environment,
    'working-directory': text,
    'continue-on-error': { type: 'boolean' },
  },
  additionalProperties: false,
  oneOf: [
    { required: ['run', 'shell'], not: { anyOf: [{ required: ['uses'] }, { required: ['with'] }] } },
    { required: ['uses'], not: { anyOf: [{ required: ['run'] }, { required: ['shell'] }] } },
  ],
} as const;

/**
 * What GitHub's page "Metadata syntax reference" says of a composite action; and that a foreign action is named by its commit. The runner
 * refuses other properties, and a `run` without a `shell`.
 */
export const compositeActionSchema = {
  type: 'object',
  properties: {
    name: text,
    author: text,
    description: { type: 'string', minLength: 1, maxLength: 125 },
    inputs: {
      type: 'object',
      propertyNames: { pattern: name },
      additionalProperties: {
        type: 'object',
        properties: { description: text, required: { type: 'boolean' }, default: { type: 'string' }, deprecationMessage: text },
        required: ['description'],
        additionalProperties: false,
      },
    },
    outputs: {
      type: 'object',
      propertyNames: { pattern: name },
      additionalProperties: {
        type: 'object',
        properties: { description: text, value: text },
        required: ['description', 'value'],
        additionalProperties: false,
      },
    },
    runs: {
      type: 'object',
      properties: { using: { const: 'composite' }, steps: { type: 'array', minItems: 1, items: step } },
      required: ['using', 'steps'],
      additionalProperties: false,
    },
    branding: {
      type: 'object',
      properties: {
        icon: { type: 'string', pattern: '^[a-z0-9-]+$' },
        color: { enum: ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'] },
      },
      required: ['icon', 'color'],
      additionalProperties: false,
    },
  },
  required: ['name', 'description', 'runs'],
  additionalProperties: false,
} as const;
