import { object, type Schema } from './schemaParts.ts';

/** As Kubernetes names things. Helm takes these names as arguments, and none of them may look like an option. */
const label = '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$';

/** JSON Schema of one environment. */
export function environmentSchema(facts: Readonly<Record<'target' | 'distribution' | 'kubernetes', Schema>>): Schema {
  const file = { type: 'string', pattern: '.' };
  return {
    ...object({
      path: {
        description:
          'Its manifests: a kustomization, a folder, a file, or a list of folders, files and globs, from the configuration file.',
        anyOf: [file, { type: 'array', items: file, minItems: 1 }],
      },
      chart: { ...file, description: 'The folder of a Helm chart, from the configuration file; `helm template` of the PATH renders it.' },
      // Helm splits what it is given at commas.
      values: {
        type: 'array',
        items: { type: 'string', pattern: '^[^,]+$' },
        description: 'Files of values for the chart; later ones win.',
      },
      release: {
        type: 'string',
        pattern: label,
        maxLength: 53,
        description: 'The name of the release. Default: the name of the chart\u2019s folder.',
      },
      namespace: { type: 'string', pattern: label, maxLength: 63, description: 'The namespace of the release.' },
      base: { ...file, description: 'What it is built from: the folder that environments share.' },
      role: {
        enum: ['local', 'production', 'unknown'],
        description: 'What it is for; findings that a difference may settle are graded by it.',
      },
      ...facts,
    }),
    oneOf: [{ required: ['path'] }, { required: ['chart'] }],
    dependencies: { values: ['chart'], release: ['chart'], namespace: ['chart'] },
  };
}
