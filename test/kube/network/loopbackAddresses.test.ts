import { expect, test } from 'vitest';
import { loopbackIn } from '../../../src/kube/network/loopbackAddresses.ts';

test.each([
  ['localhost', undefined, undefined],
  ['127.0.0.1:6379', undefined, 6379],
  ['redis://:secret@localhost:6379/0', 'redis', 6379],
  ['jdbc:postgresql://localhost/shop', 'postgresql', undefined],
  ['postgresql+asyncpg://shop@[::1]:5432/shop', 'postgresql', 5432],
  ['shop:secret@tcp(127.0.0.1:3306)/shop', 'mysql', 3306],
  ['host=localhost:5432 dbname=shop', undefined, 5432],
  ['mongodb://localhost:27017,mongo:27017', 'mongodb', 27017],
])('`%s` leads to the machine itself', (text, scheme, port) => {
  const address = loopbackIn(text)!;
  expect([address.scheme, address.port]).toEqual([scheme, port]);
  expect(['localhost', '127.0.0.1', '[::1]']).toContain(text.slice(address.span.start, address.span.start + address.span.length));
});

test.each([
  '',
  'redis://cache:6379',
  'localhost.example.com',
  'redis://localhost.example.com',
  '127.0.0.10',
  'at localhost',
  'host=localhost port=1',
])('`%s` does not', (text) => {
  expect(loopbackIn(text)).toBeUndefined();
});

test.each(['a'.repeat(900), 'a://'.repeat(200), `x://${'a'.repeat(900)}`, 'host='.repeat(180)])('no text takes long', (text) => {
  const start = performance.now();
  for (let round = 0; round < 100; round++) loopbackIn(`database=${text}`);
  expect(performance.now() - start).toBeLessThan(2000);
});
