import type { Comparison, ComparisonReport, Difference, Side } from '../../../src/model/comparison.ts';
import type { Place } from '../../../src/model/place.ts';
import type { ResourceId } from '../../../src/model/resource.ts';
import { severityOfDrift, type DriftGrade } from '../../../src/model/comparison.ts';
import type { Allowance } from '../../../src/model/allowance.ts';
import type { ReporterContext } from '../../../src/reporters/reporter.ts';

const texts: Readonly<Record<string, string>> = {
  'base/web.yaml': 'kind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 1\n',
  'overlays/production/web.yaml': 'kind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 3\n',
};

export const context: ReporterContext = {
  color: false,
  hyperlinks: false,
  verbose: false,
  cwd: '/repo/k8s',
  root: '/repo',
  files: [],
  text: (file) => texts[file],
};

export const deployment = (name: string): ResourceId => ({ group: 'apps', version: 'v1', kind: 'Deployment', namespace: '', name });
const object = (kind: string, name: string): ResourceId => ({ group: '', version: 'v1', kind, namespace: 'shop', name });

export function on(file: string, line: number): Place {
  return { file, start: { line, column: 5 }, end: { line, column: 9 } };
}

interface Made {
  readonly of: ResourceId;
  readonly field: string;
  readonly left?: readonly [text: string, place: Place];
  readonly right?: readonly [text: string, place: Place];
  readonly leaves?: number;
  readonly remark?: string;
}

export function allowed(allowance: Allowance, made: Made): Difference {
  return difference(made, { verdict: { kind: 'allowed', allowance }, severity: made.remark === undefined ? 'info' : 'warning' });
}

export function drift(grade: DriftGrade, made: Made): Difference {
  return difference(made, { verdict: { kind: 'drift', grade }, severity: severityOfDrift[grade] });
}

export function declared(by: 'allow' | 'policy', reason: string, made: Made, until?: string): Difference {
  return difference(made, {
    verdict: { kind: 'declared', by, reason, grade: 'scale', ...(until !== undefined && { until }) },
    severity: 'info',
  });
}

function difference({ of, field, left, right, leaves = 1, remark }: Made, judged: Pick<Difference, 'verdict' | 'severity'>): Difference {
  const side = ([text, place]: readonly [string, Place]): Side => ({ path: field.split('.').filter((step) => step !== ''), text, place });
  return {
    resource: of,
    field,
    ...(left && { left: side(left) }),
    ...(right && { right: side(right) }),
    ...judged,
    ...(remark !== undefined && { remark }),
    leaves,
  };
}

const overlay = 'overlays/production/kustomization.yaml';
const services = ['auth', 'cart', 'client', 'orders', 'payments', 'search', 'web'];

const differences: readonly Difference[] = [
  ...services.map((name, index) =>
    allowed('image-reference', {
      of: deployment(name),
      field: `spec.template.spec.containers[name=${name}].image`,
      left: [`localhost:5001/shop/${name}:dev`, on(`base/${name}.yaml`, 20)],
      right: [`123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/${name}:v1.4.0`, on(overlay, 10 + index)],
    }),
  ),
  allowed('image-reference', {
    of: deployment('migrate'),
    field: 'spec.template.spec.containers[name=migrate].image',
    left: ['localhost:5001/shop/migrate:dev', on('base/migrate.yaml', 20)],
    right: ['123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/migrate:latest', on(overlay, 17)],
    remark: 'the tag `latest` moves, so that nobody knows what production runs',
  }),
  ...['PASSWORD', 'TOKEN', 'USER'].map((key, index) =>
    allowed('secrets', {
      of: object('Secret', 'db'),
      field: `data.${key}`,
      left: ['<hidden>', on('base/db.yaml', 6 + index)],
      right: ['<hidden>', on('overlays/production/db.yaml', 6 + index)],
    }),
  ),
  allowed('storage-class', {
    of: object('PersistentVolumeClaim', 'data'),
    field: 'spec.storageClassName',
    left: ['standard', on('base/data.yaml', 8)],
    right: ['gp3', on('overlays/production/data.yaml', 8)],
  }),
  ...services.slice(0, 3).map((name) =>
    allowed('resources', {
      of: deployment(name),
      field: `spec.template.spec.containers[name=${name}].resources.limits.memory`,
      left: ['256Mi', on(`base/${name}.yaml`, 30)],
      right: ['1Gi', on('overlays/production/sizes.yaml', 12)],
    }),
  ),
  declared(
    'allow',
    'production runs in three zones',
    {
      of: deployment('web'),
      field: 'spec.replicas',
      left: ['1', on('base/web.yaml', 5)],
      right: ['3', on('overlays/production/web.yaml', 5)],
    },
    '2030-01-31',
  ),
  ...services.map((name) =>
    drift('behaviour', {
      of: deployment(name),
      field: `spec.template.spec.containers[name=${name}].imagePullPolicy`,
      left: ['Never', on(`base/${name}.yaml`, 21)],
      right: ['Always', on('overlays/production/pull.yaml', 11)],
    }),
  ),
  drift('behaviour', { of: deployment('worker'), field: '', right: ['Deployment', on('overlays/production/worker.yaml', 1)], leaves: 14 }),
  drift('behaviour', {
    of: deployment('web'),
    field: 'spec.template.spec.containers[name=web].command',
    left: [
      '["node", "--watch", "--inspect=0.0.0.0:9229", "--enable-source-maps", "--max-old-space-size=512", "dist/main.js"]',
      on('base/web.yaml', 5),
    ],
    right: [
      '["node", "--watch", "--inspect=0.0.0.0:9229", "--enable-source-maps", "--max-old-space-size=512", "dist/cluster.js"]',
      on('overlays/production/web.yaml', 5),
    ],
  }),
  ...['LOG_LEVEL', 'METRICS', 'REGION', 'TRACING', 'ZONE'].map((key, index) =>
    drift('configuration', {
      of: object('ConfigMap', 'settings'),
      field: `data.${key}`,
      right: [`value ${index}`, on('overlays/production/settings.yaml', 7 + index)],
    }),
  ),
  drift('configuration', { of: object('ConfigMap', 'settings'), field: 'data.DEBUG', left: ['true', on('base/settings.yaml', 7)] }),
  ...services.map((name) =>
    drift('metadata', {
      of: deployment(name),
      field: "metadata.labels['app.kubernetes.io/managed-by']",
      left: ['tilt', on(`base/${name}.yaml`, 6)],
      right: ['argocd', on(overlay, 5)],
    }),
  ),
];

const comparison: Comparison = {
  left: { environment: 'local', role: 'local', roleFrom: 'path', targets: [], resources: 21 },
  right: { environment: 'production', role: 'production', roleFrom: 'path', targets: ['eks'], resources: 22 },
  differences,
  resources: [
    { left: deployment('web'), right: deployment('web'), continuity: { leaves: 40, identical: 35, allowed: 2, declared: 1, drift: 2 } },
    { right: deployment('worker'), continuity: { leaves: 14, identical: 0, allowed: 0, declared: 0, drift: 14 } },
  ],
  continuity: { leaves: 812, identical: 761, allowed: 15, declared: 1, drift: 35 },
};

/** One report with something of everything. */
export const report: ComparisonReport = {
  version: '1.2.3',
  policy: 'documented',
  comparisons: [comparison],
  findings: [
    {
      rule: 'unused-exception',
      severity: 'warning',
      message: 'no difference matches `Service` `spec.ports`; remove the entry',
      place: on('../.k8sportrc.json', 12),
      targets: [],
      environments: [],
      related: [],
    },
  ],
  notes: ['1 template was not compared'],
};

/** The same for two environments that differ in the given ways. */
export function reportOf(differences: readonly Difference[]): ComparisonReport {
  const leaves = (kind: string): number =>
    differences.filter(({ verdict }) => verdict.kind === kind).reduce((sum, difference) => sum + difference.leaves, 0);
  const continuity = {
    leaves: 1000 + leaves('allowed') + leaves('declared') + leaves('drift'),
    identical: 1000,
    allowed: leaves('allowed'),
    declared: leaves('declared'),
    drift: leaves('drift'),
  };
  return { ...report, comparisons: [{ ...comparison, differences, resources: [], continuity }], findings: [], notes: [] };
}
