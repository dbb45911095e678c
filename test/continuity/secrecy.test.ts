import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compared, kustomized, written } from './environments.ts';
import type { Plain } from './someObjects.ts';

/** Values that cannot be there by chance. */
const secret = fc.stringMatching(/^[a-zA-Z0-9+/=!$%&-]{1,30}$/).map((text) => `K3ep${text}Quiet`);
const encoded = (text: string): string => Buffer.from(text).toString('base64');

const secretObject = fc.tuple(secret, secret, fc.boolean(), fc.boolean()).map(([text, other, isList, hasCopy]) => {
  const data = { password: encoded(text), raw: other, 'app.conf': encoded(`a: b\npassword: ${text}\nc: d\n`) };
  const copy = JSON.stringify({ kind: 'Secret', stringData: { token: text }, data });
  const annotations = hasCopy ? { 'kubectl.kubernetes.io/last-applied-configuration': copy } : {};
  const object: Plain = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'db', annotations },
    data,
    stringData: { token: text, file: `x\n${other}\ny` },
  };
  return { texts: [text, other], object: isList ? { apiVersion: 'v1', kind: 'List', items: [object] } : object };
});

/** Where else a password stands, under a name or an option that says what it is. */
const inOpen: readonly ((text: string) => Plain)[] = [
  (text) => container({ env: [{ name: 'DB_PASSWORD', value: text }] }),
  (text) => container({ env: [{ name: 'DSN', value: `postgres://me:${text.replaceAll(/[/%]/g, '-')}@db/shop` }] }),
  (text) => container({ args: ['--password', text] }),
  (text) => container({ args: [`--api-token=${text}`] }),
  (text) => container({ args: ['a', 'b', 'c', 'd', 'e', '--secret-key', text] }),
  (text) => container({ command: ['sh', '-c', `login --password ${text} --verbose`] }),
  (text) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'a' },
    data: { 'app.conf': `x: y\npassword: ${text}\nz: ${text.length}\n` },
  }),
  (text) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'a' },
    data: { key: `-----BEGIN PRIVATE KEY-----\n${text}\n-----END PRIVATE KEY-----\n` },
  }),
  (text) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'a' },
    data: { long: `${'x'.repeat(300)} password=${text} ${'x'.repeat(3000)}` },
  }),
  (text) => ({
    apiVersion: 'example.com/v1',
    kind: 'App',
    metadata: { name: 'a' },
    spec: { list: [{ auth: { token: text } }], args: ['--token', text] },
  }),
];

function container(rest: object): Plain {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [{ name: 'a', image: 'a:1', ...rest }] } };
}

/** Which of some texts a comparison tells, as they are or encoded. */
function told(left: readonly Plain[], right: readonly Plain[], texts: readonly string[]): string[] {
  const said = JSON.stringify([compared(written(left), written(right)), compared(kustomized(left, {}), kustomized(right, {}))]);
  return texts.filter((text) => said.includes(text) || said.includes(encoded(text).replaceAll('=', '')));
}

const runs = { numRuns: 100, seed: 5 };

test('nothing that a Secret holds is said', () => {
  fc.assert(
    fc.property(secretObject, secretObject, fc.constantFrom('both', 'left', 'right'), (own, other, where) => {
      expect(told(where === 'right' ? [] : [own.object], where === 'left' ? [] : [other.object], [...own.texts, ...other.texts])).toEqual(
        [],
      );
    }),
    runs,
  );
});

test('nor what a variable, an option or a file calls a password', () => {
  fc.assert(
    fc.property(secret, secret, fc.constantFrom(...inOpen), fc.constantFrom('both', 'left', 'right'), (own, other, put, where) => {
      const nothing = put('none');
      delete nothing.data;
      delete nothing.spec;
      expect(told([where === 'right' ? nothing : put(own)], [where === 'left' ? nothing : put(other)], [own, other])).toEqual([]);
    }),
    { ...runs, numRuns: 300 },
  );
});

test('nor what becomes a reference to a Secret, whatever it is called', () => {
  fc.assert(
    fc.property(secret, fc.boolean(), (text, isBack) => {
      const literal = container({ env: [{ name: 'LOGIN', value: text }] });
      const reference = container({ env: [{ name: 'LOGIN', valueFrom: { secretKeyRef: { name: 'db', key: 'login' } } }] });
      expect(told([isBack ? reference : literal], [isBack ? literal : reference], [text])).toEqual([]);
    }),
    runs,
  );
});
