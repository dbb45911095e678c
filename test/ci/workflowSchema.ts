const text = { type: 'string', minLength: 1 } as const;
const scalars = { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } } as const;

const permissions = {
  type: 'object',
  propertyNames: {
    enum: [
      'actions',
      'attestations',
      'checks',
      'contents',
      'deployments',
      'discussions',
      'id-token',
      'issues',
      'packages',
      'pages',
      'pull-requests',
      'security-events',
      'statuses',
    ],
  },
  additionalProperties: { enum: ['read', 'write', 'none'] },
} as const;

const step = {
  type: 'object',
  properties: {
    id: text,
    name: text,
    if: text,
    uses: { type: 'string', pattern: '^[\\w.-]+/[\\w./-]+@(?:[\\da-f]{40}|v\\d+\\.\\d+\\.\\d+)$' },
    run: text,
    with: scalars,
    env: scalars,
    shell: text,
    'working-directory': text,
    'continue-on-error': { type: 'boolean' },
    'timeout-minutes': { type: 'integer', minimum: 1 },
  },
  additionalProperties: false,
  oneOf: [
    { required: ['uses'], not: { anyOf: [{ required: ['run'] }, { required: ['shell'] }] } },
    { required: ['run'], not: { required: ['with'] } },
  ],
} as const;

const event = {
  anyOf: [
    { type: 'null' },
    {
      type: 'object',
      properties: Object.fromEntries(
        ['branches', 'branches-ignore', 'paths', 'paths-ignore', 'tags', 'types'].map((name) => [name, { type: 'array', items: text }]),
      ),
      additionalProperties: false,
    },
  ],
} as const;

/** What GitHub's page "Workflow syntax" says of a workflow, as far as the documented ones go. `permissions` must be said, so that they are least. */
export const workflowSchema = {
  type: 'object',
  properties: {
    name: text,
    on: { type: 'object', properties: { push: event, pull_request: event }, additionalProperties: false, minProperties: 1 },
    permissions,
    env: scalars,
    concurrency: { type: ['string', 'object'] },
    jobs: {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^[_a-zA-Z][a-zA-Z0-9_-]*$' },
      additionalProperties: {
        type: 'object',
        properties: {
          name: text,
          if: text,
          'runs-on': text,
          permissions,
          env: scalars,
          'timeout-minutes': { type: 'integer', minimum: 1 },
          steps: { type: 'array', minItems: 1, items: step },
        },
        required: ['runs-on', 'steps'],
        additionalProperties: false,
      },
    },
  },
  required: ['on', 'permissions', 'jobs'],
  additionalProperties: false,
} as const;
