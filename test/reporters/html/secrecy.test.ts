import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from '../../../src/reporters/html/html.ts';
import { context, report } from '../report.ts';

/** A value that cannot be there by chance. */
const secret = fc.stringMatching(/^[a-zA-Z0-9+/]{1,20}$/).map((text) => `K3ep${text}Quiet`);

/** Where a secret may stand; one document each, in block style. */
const documents: readonly ((text: string) => string)[] = [
  (text) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n  plain: ${text}\n`,
  (text) => `stringData:\n  plain: ${text}\nkind: "Secr\\u0065t"\napiVersion: v1\n`,
  (text) => `x: 1\nkind: List\nitems:\n- kind: ConfigMap\n  data: {a: b}\n- kind: Secret\n  data:\n    plain: ${text}\n- kind: Service\n`,
  (text) => `x: &base {kind: Secret}\nitems:\n  - <<: *base\n    data:\n      plain: ${text}\n`,
  (text) => `{"kind": "Secret", "data": {"plain": "${text}"}}\n`,
  (text) => `kind: Kustomization\nsecretGenerator:\n  - name: a\n    literals:\n      - plain=${text}\nresources: []\n`,
  (text) =>
    `kind: Kustomization\npatches:\n  - target:\n      kind: Secret\n    patch: |-\n      - op: add\n        path: /data/plain\n        value: ${text}\n`,
  (text) => `patches:\n  - patch: |-\n      kind: Secret\n      data:\n        plain: ${text}\n`,
  (text) => `- op: replace\n  path: /stringData/plain\n  value: ${text}\n- op: remove\n  path: /spec\n`,
  (text) => `kind: Pod\nspec:\n  containers:\n    - env:\n        - name: DB_PASSWORD\n          value: ${text}\n      image: a:1\n`,
  (text) => `kind: Pod\nspec:\n  containers:\n    - env:\n        - value: ${text}\n          name: DB_PASSWORD\n      image: a:1\n`,
  (text) => `kind: Pod\nspec:\n  containers:\n    - env:\n        - name: DB_PASSWORD_OLD\n          value: ${text}\n`,
  (text) => `kind: ConfigMap\ndata:\n  app.conf: |\n    a: b\n    tokenOfOld: ${text}\n`,
  (text) => `kind: Pod\nspec:\n  containers:\n    - args:\n        - --password\n        - ${text}\n      image: a:1\n`,
  (text) => `kind: Pod\nspec:\n  containers:\n    - args: [a, "--api-token=${text}"]\n      image: a:1\n`,
  (text) => `kind: Pod\nspec:\n  containers:\n    - command: [sh, -c, "login --token ${text} -v"]\n`,
  (text) => `kind: ConfigMap\ndata:\n  password: |\n    ${text}\n    ${text}\n  b: c\n`,
  (text) => `kind: ConfigMap\ndata:\n  app.conf: |\n    a: b\n    password: ${text}\n    c: d\n`,
  (text) => `kind: ConfigMap\ndata:\n  url: postgres://me:${text.replaceAll('/', '-')}@db/shop\n`,
  (text) => `kind: ConfigMap\ndata:\n  key: |\n    -----BEGIN PRIVATE KEY-----\n    ${text}\n    -----END PRIVATE KEY-----\n`,
  (text) => `shared: &shared ${text}\nkind: ConfigMap\ndata:\n  password: *shared\n`,
  (text) => `kind: ConfigMap\n# kind: Secret\n# data:\n#   plain: ${text}\n# list:\n# - ${text}\ndata: {a: b}\n`,
  (text) => `kind: ConfigMap\ndata:\n  a: b # password: ${text}\n`,
  (text) => `kind: Secret\ndata:\n  plain: ${text}\n  broken: [\n`,
  (text) => `# plain: ${text}\n`,
  (text) =>
    `metadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"kind":"Secret","data":{"plain":"${text}"}}\n`,
];

const harmless = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: NodePort\n';

test('the source around a finding never shows what is secret, wherever the finding stands', () => {
  fc.assert(
    fc.property(
      secret,
      fc.array(fc.constantFrom(...documents), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('\n', '\r\n'),
      (text, own, newline) => {
        const source = [harmless, ...own.map((document) => document(text)), harmless].join('---\n').replaceAll('\n', newline);
        const findings = source.split('\n').map((_, index) => ({
          ...report.findings[3]!,
          place: { file: 'a.yaml', start: { line: index + 1, column: 3 }, end: { line: index + 1, column: 9 } },
        }));
        const page = html({ ...report, findings, suppressed: [] }, { ...context, text: () => source }) as string;
        expect(page).toContain('<mark>');
        for (const part of [text, text.replaceAll('/', '-')]) expect(page).not.toContain(part);
      },
    ),
    { numRuns: 200, seed: 5 },
  );
});

test.each(documents.map((document) => [document('K3epQuiet')]))('nor in %j alone', (source) => {
  const findings = source.split('\n').map((_, index) => ({
    ...report.findings[3]!,
    place: { file: 'a.yaml', start: { line: index + 1, column: 1 }, end: { line: index + 1, column: 3 } },
  }));
  expect(html({ ...report, findings }, { ...context, text: () => source })).not.toContain('K3epQuiet');
});

test('a finding about a Secret, and one in a file that is no manifest, shows no source', () => {
  const at = (file: string, kind: string): string =>
    html(
      {
        ...report,
        findings: [
          { ...report.findings[3]!, resource: { ...report.findings[3]!.resource!, kind }, place: { ...report.findings[3]!.place, file } },
        ],
      },
      { ...context, text: () => 'a: b\n'.repeat(9) },
    ) as string;
  expect(at('a.yaml', 'Service')).toContain('<pre');
  expect(at('a.yaml', 'Secret')).not.toContain('<pre');
  expect(at('secret.env', 'ConfigMap')).not.toContain('<pre');
});

test('merges of merges take no time, and hide what nobody can tell', () => {
  const merges = Array.from({ length: 40 }, (_, index) => `a${index + 1}: &a${index + 1} {<<: [*a${index}, *a${index}]}\n`).join('');
  const source = `kind: ConfigMap\na0: &a0 {x: 1}\n${merges}data: {a: b}\n`;
  const page = html(
    { ...report, findings: [{ ...report.findings[3]!, place: { ...report.findings[3]!.place, file: 'a.yaml' } }] },
    { ...context, text: () => source },
  );
  expect(page).toContain('<pre');
});
