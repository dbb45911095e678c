import type { ContinuityTable } from '../../src/model/continuityTable.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Place } from '../../src/model/place.ts';
import type { Report } from '../../src/model/report.ts';
import type { ResourceId } from '../../src/model/resource.ts';
import type { RuleMeta } from '../../src/model/rule.ts';
import type { ReporterContext } from '../../src/reporters/reporter.ts';

const web: ResourceId = { group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name: 'web' };
const data: ResourceId = { group: '', version: 'v1', kind: 'PersistentVolumeClaim', namespace: '', name: 'data' };

const texts: Readonly<Record<string, string>> = {
  'base/web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  template:
    spec:
      containers:
        - name: web
          image: localhost:5001/web:latest
          imagePullPolicy: Never
`,
  'overlays/eu west/claim#1.yaml': `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName: standard
`,
  '../broken.yaml': 'apiVersion: v1\nkind: "Service\n',
};

const rules: readonly RuleMeta[] = [
  {
    id: 'never-pull',
    summary: 'A container is never pulled, so its image must already be on the node',
    why: '`imagePullPolicy: Never` only works where somebody\nhas put the image on the node before.\n\nRemove the line.',
    category: 'pull-policy',
    severity: 'error',
    since: '0.1.0',
  },
  {
    id: 'local-storage-class',
    summary: 'A claim names a StorageClass that only a laptop cluster has',
    why: 'The claim stays `Pending`.\n\nWrite the class of the platform.',
    category: 'storage',
    severity: 'warning',
    allowance: 'storage-class',
    since: '0.1.0',
  },
  {
    id: 'local-registry',
    summary: 'An image comes from a registry on the laptop',
    why: 'No node can pull it.',
    category: 'images',
    severity: 'info',
    since: '0.2.0',
  },
  {
    id: 'invalid-yaml',
    summary: 'A document is not YAML',
    why: 'kubectl refuses it.',
    category: 'structure',
    severity: 'error',
    since: '0.1.0',
  },
];

export const findings: readonly Finding[] = [
  {
    rule: 'invalid-yaml',
    severity: 'error',
    message: 'the string has no closing `"`',
    place: { file: '../broken.yaml', start: { line: 2, column: 7 }, end: { line: 3, column: 1 } },
    targets: [],
    environments: [],
    related: [],
  },
  {
    rule: 'local-registry',
    severity: 'info',
    message: "`localhost:5001` is 'allowed here'; production needs its own registry",
    place: on('base/web.yaml', 11, 18, 43),
    resource: web,
    path: ['spec', 'template', 'spec', 'containers', 0, 'image'],
    targets: [],
    environments: ['local'],
    allowance: 'image-reference',
    related: [],
  },
  {
    rule: 'never-pull',
    severity: 'error',
    message: '`Never` keeps production nodes from pulling the image of `web`; remove the line or write `IfNotPresent`',
    place: on('base/web.yaml', 12, 28, 33),
    resource: web,
    path: ['spec', 'template', 'spec', 'containers', 0, 'imagePullPolicy'],
    targets: ['eks', 'gke'],
    environments: ['production', 'staging'],
    related: [{ place: on('base/web.yaml', 11, 18, 43), message: 'the image [never pulled]' }],
    fix: {
      title: 'remove `imagePullPolicy: Never` of `web`',
      safety: 'safe',
      changes: [
        {
          file: 'base/web.yaml',
          document: 0,
          change: { do: 'remove', path: ['spec', 'template', 'spec', 'containers', 0, 'imagePullPolicy'] },
        },
      ],
      replacements: [],
    },
  },
  {
    rule: 'local-storage-class',
    severity: 'warning',
    message: 'no cluster of EKS has the StorageClass `standard`; write `gp3`',
    place: on('overlays/eu west/claim#1.yaml', 6, 21, 29),
    resource: data,
    path: ['spec', 'storageClassName'],
    targets: ['eks'],
    environments: [],
    allowance: 'storage-class',
    related: [],
    fix: {
      title: 'write `gp3`',
      safety: 'unsafe',
      changes: [
        {
          file: 'overlays/eu west/claim#1.yaml',
          document: 0,
          change: { do: 'set', path: ['spec', 'storageClassName'], value: 'gp3' },
        },
      ],
      replacements: [],
    },
  },
];

/** One report with something of everything. */
/** With something to say in each way: a share of nothing, a whole one, others. */
export const continuity: ContinuityTable = {
  rows: [
    { row: 'yaml', same: 2, of: 3, others: [findings[2]!.place] },
    { row: 'commands', same: 14, of: 15, others: [on('setup.sh', 7, 1, 9)] },
    { row: 'images', same: 1, of: 3, others: [findings[2]!.place, on('setup.sh', 4, 1, 9)] },
    { row: 'networking', same: 2, of: 2, others: [] },
    { row: 'add-ons', same: 0, of: 0, others: [] },
  ],
  productionChanges: ['image-reference', 'storage-class', 'never-pull'],
};

export const report: Report = {
  version: '1.2.3',
  targets: ['eks', 'gke'],
  findings,
  suppressed: [
    {
      ...findings[3]!,
      place: on('base/web.yaml', 4, 9, 12),
      suppression: { by: 'comment', reason: 'the class exists there', until: '2030-01-31' },
    },
  ],
  sets: [
    { role: 'unknown', roleFrom: 'default', targets: ['eks', 'gke'], resources: 1 },
    { environment: 'production', role: 'production', roleFrom: 'path', targets: ['eks'], resources: 2 },
  ],
  counts: { files: 4, resources: 3, notKubernetes: 1, kustomize: 1, templates: 0, scripts: 2 },
  score: {
    value: 69,
    grade: 'D',
    capped: true,
    deducted: 12,
    deductions: [
      { rule: 'never-pull', severity: 'error', failing: 1, applicable: 2, errors: 1, share: 0.5, points: 10 },
      { rule: 'local-storage-class', severity: 'warning', failing: 1, applicable: 3, errors: 0, share: 1 / 3, points: 2 },
    ],
  },
  continuity,
  notes: ['1 template was not judged'],
  rules,
};

const { continuity: _continuity, ...withoutScripts } = report;

export const cleanReport: Report = {
  ...withoutScripts,
  counts: { ...report.counts, scripts: 0 },
  findings: [],
  suppressed: [],
  score: { value: 100, grade: 'A', capped: false, deducted: 0, deductions: [] },
  notes: [],
};

/** A run in a folder below the root of the repository. */
export const context: ReporterContext = {
  color: false,
  hyperlinks: false,
  verbose: true,
  cwd: '/repo/k8s',
  root: '/repo',
  files: [...Object.keys(texts), 'base/clean.yaml'],
  text: (file) => texts[file],
};

/** A report with a single finding, changed by the test. */
export function reportOf(change: Partial<Finding>): Report {
  return { ...report, findings: [{ ...findings[2]!, ...change }] };
}

function on(file: string, line: number, start: number, end: number): Place {
  return { file, start: { line, column: start }, end: { line, column: end } };
}
