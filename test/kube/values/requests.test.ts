import { expect, test } from 'vitest';
import { requestsIn } from '../../../src/kube/values/requests.ts';

const asked = (text: string): string[] => requestsIn(text).map((request) => request.text);

test.each([
  ['<namespace>', '<namespace>'],
  ['registry.<your domain>', '<your domain>'],
  ['jdbc:mysql://<db_ip>:3306/shop', '<db_ip>'],
  ['Environment=<name>,Owner=<owner>', '<name>'],
  ['https://REPLACE_WITH_VAULT.vault.azure.net', 'REPLACE_WITH_VAULT'],
  ['replace-with-prod-role', 'replace-with-prod-role'],
  ['change-me', 'change-me'],
  ['your-email@example.com', 'your-email'],
  ['gs://your-bucket/data', 'your-bucket'],
  ['TODO: ask Jo', 'TODO'],
  ['https://TODO/', 'TODO'],
  ['vol-xxxxxxxx', 'xxxxxxxx'],
])('`%s` waits for `%s`', (text, request) => {
  expect(asked(text)).toEqual([request]);
});

test.each([
  '',
  'changement',
  'todo',
  'TODOS',
  'Jo <jo@example.com>',
  '<nil>',
  '<no value>',
  '<path:secret/data/shop#password>',
  'Map<String>',
  '(?P<name>x)',
  '<a href="x">your-domain.com</a>',
  'a < b and c > d',
  'bring-your-own-key',
  'yours.example.com',
  '__REPLACE_ME__',
  '{{ your-domain }}',
  'ACCOUNT_ID',
  'select one of your-domain.com, other.com',
  `${'x'.repeat(400)} CHANGEME`,
])('`%s` waits for nobody', (text) => {
  expect(asked(text)).toEqual([]);
});

test('a file is read line by line', () => {
  const text = 'host = "YOUR_HOST"\n# port: <your-port>\n- bucket: your-bucket # or none\nnote your-bucket\n';
  expect(requestsIn(text)).toEqual([
    { name: 'host', text: 'YOUR_HOST', span: { start: text.indexOf('YOUR_HOST'), length: 9 } },
    { name: 'bucket', text: 'your-bucket', span: { start: text.indexOf('your-bucket'), length: 11 } },
  ]);
  expect(asked('#!/bin/sh\nhost=YOUR_HOST\n')).toEqual([]);
});

test.each(['<'.repeat(300), `<a${' a'.repeat(140)}`, `your-${'-'.repeat(290)}`, 'your_x-'.repeat(40), `k: ${'a"'.repeat(140)} replace-me`])(
  'no text takes long',
  (text) => {
    const start = performance.now();
    for (let round = 0; round < 100; round++) requestsIn(`${text}\n${text}\n`);
    expect(performance.now() - start).toBeLessThan(2000);
  },
);
