import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const file = path.join(import.meta.dirname, '../../fixtures/sarif/sarif-2.1.0.json');

// RFC 3986, as far as its characters go.
const reference = /^(?:[\w.~:/?#@!$&'()*+,;=-]|%[\da-f]{2})*$/i;
const absolute = /^[a-z][a-z\d+.-]*:/i;

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: {
    'uri-reference': reference,
    uri: (text: string) => reference.test(text) && absolute.test(text),
    uuid: true,
    'date-time': true,
  },
});
const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);

/** What the OASIS schema has against a log, as it comes with the SARIF Multitool 5.7.0 (MIT). */
export function schemaErrors(log: unknown): string[] {
  return validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
