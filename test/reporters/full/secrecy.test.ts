import { expect, test } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import type { ResourceId } from '../../../src/model/resource.ts';
import { full } from '../../../src/reporters/full/full.ts';
import { context, report } from '../report.ts';

const value = 'hunter2-Zx81';
const secret: ResourceId = { group: '', version: 'v1', kind: 'Secret', namespace: '', name: 'a' };
const pod: ResourceId = { group: '', version: 'v1', kind: 'Pod', namespace: '', name: 'a' };
const configMap: ResourceId = { group: '', version: 'v1', kind: 'ConfigMap', namespace: '', name: 'a' };

/** A finding on every line, at its first letter and at the value. */
async function shown(text: string, resource?: ResourceId): Promise<string> {
  const findings = text.split('\n').flatMap((line, index) =>
    [line.search(/\S|$/), line.indexOf(value)]
      .filter((at) => at !== -1)
      .map((at): Finding => {
        const start = { line: index + 1, column: at + 1 };
        const place = { file: 'a.yaml', start, end: { ...start, column: start.column + 5 } };
        const found = {
          rule: 'some-rule',
          severity: 'error',
          message: 'wrong',
          place,
          targets: [],
          environments: [],
          related: [],
        } as const;
        return resource ? { ...found, resource } : found;
      }),
  );
  return full({ ...report, findings }, { ...context, columns: 120, text: () => text });
}

test.each<[string, string, ResourceId | undefined]>([
  ['a Secret', `kind: Secret\nstringData:\n  a: ${value}\n  other: |\n    ${value}\n`, secret],
  ['a Secret that is no YAML', `kind: Secret\nstringData:\n  a: ${value}\n  b: "\n`, undefined],
  ['a Secret in quotes', `"kind": "Secret"\n"data":\n  a: ${value}\n`, undefined],
  ['JSON on one line', `{"kind":"List","items":[{"data":{"a":"${value}"},"kind":"Secret"},{"kind":"Pod"}]}`, pod],
  ['JSON on a long line', `{"items":[{"data":{"a":"${value}"},${' '.repeat(5000)}"kind":"Secret"}]}`, pod],
  ['a generator', `kind: Kustomization\nsecretGenerator:\n- name: a\n  literals:\n  - a=${value}\n`, undefined],
  ['a generator of a ConfigMap', `configMapGenerator:\n- name: a\n  literals:\n  - DB_PASSWORD=${value}\n`, configMap],
  ['a variable', `env:\n- name: DB_PASSWORD\n  value: ${value}\n`, pod],
  ['a variable, value first', `env:\n- value: ${value}\n  # the password\n  name: DB_PASSWORD\n`, pod],
  ['a variable in flow style', `env: [{name: DB_PASSWORD, value: ${value}}]\n`, pod],
  ['a variable in quotes', `env: [{"name": "API_TOKEN", "value": "${value}"}]\n`, pod],
  ['an option', `args:\n- --password=${value}\n- --db-password ${value}\n`, pod],
  ['an option and its value', `args:\n- --password\n- ${value}\n`, pod],
  ['options in flow style', `args: ["--admin-token", "${value}"]\n`, pod],
  ['an entry of a ConfigMap', `data:\n  DB_PASSWORD: ${value}\n`, configMap],
  ['an entry on the next line', `data:\n  DB_PASSWORD:\n    ${value}\n  API_KEY: >-\n    ${value}\n`, configMap],
  ['a file in a ConfigMap', `data:\n  app.properties: |\n    db.password=${value}\n    secretKey: ${value}\n`, configMap],
  ['an address with a login', `data:\n  url: postgres://me:${value}@db/app\n`, configMap],
  ['a key', `data:\n  a: "-----BEGIN RSA PRIVATE KEY----- ${value}"\n`, configMap],
])('the value is never shown: %s', async (_, text, resource) => {
  const output = await shown(text, resource);
  expect(output).not.toContain(value);
  expect(output).toContain('the line is not shown');
});

test('what a rule calls a secret is never shown', async () => {
  const place = { file: 'a.yaml', start: { line: 1, column: 4 }, end: { line: 1, column: 9 } };
  const finding: Finding = { ...report.findings[2]!, place, allowance: 'secrets' };
  const output = await full({ ...report, findings: [finding] }, { ...context, text: () => `a: ${value}` });
  expect(output).not.toContain(value);
});

test.each([
  ['an image', 'image: web:1', pod],
  ['a reference', 'secretName: web-tls', pod],
  ['a variable beside a credential', 'name: LOG_LEVEL\n\n\n\n\n', pod],
  ['an object in the file of a Secret', 'image: web:1\n---\nkind: Secret\n', pod],
  ['a kustomization', 'namePrefix: a-\n', undefined],
])('what is none is shown: %s', async (_, text, resource) => {
  const output = await shown(text, resource);
  expect(output).toContain(` 1 | ${text.split('\n')[0]}`);
});
