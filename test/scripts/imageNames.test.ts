import { type Arbitrary, array, assert, constantFrom, nat, option, property, record, stringMatching, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLatest, isOpenName, isOtherVersion, mayBeSameName, namePatternOf, repositoryOf } from '../../src/scripts/images/namePattern.ts';

const part = stringMatching(/^[a-z][a-z0-9]{0,4}(?:-[a-z0-9]{1,4})?$/);
const image = record({
  host: option(constantFrom('localhost:5000', 'ghcr.io', '127.0.0.1:5001', 'registry.example.com')),
  owners: array(part, { maxLength: 2 }),
  name: part,
  tag: option(constantFrom('latest', '1.0', 'v2-amd64')),
}).map(({ host, owners, name, tag }) => ({
  name,
  text: `${[...(host === null ? [] : [host]), ...owners, name].join('/')}${tag === null ? '' : `:${tag}`}`,
}));

const variable = constantFrom('${X}', '$(IMAGE)', '{{.Image}}', '${{ env.IMAGE }}', '$(date +%s)', '${TAG:-a/b:c}', '`name`', '<name>');

/** A text with some stretch of it only known when it runs. What holds slashes stands at the beginning of a part of the name. */
const hidingOf = (text: string): Arbitrary<string> =>
  tuple(nat(text.length - 1), nat(text.length), variable).map(([from, length, unknown]) => {
    const end = Math.min(text.length, from + 1 + length);
    const start = text.slice(from, end).includes('/') ? text.lastIndexOf('/', from - 1) + 1 : from;
    return text.slice(0, start) + unknown + text.slice(end);
  });

const hidden = image.chain(({ text }) => hidingOf(text).map((hiding) => ({ text, hidden: hiding })));

const mayBeSame = (one: string, other: string): boolean => mayBeSameName(namePatternOf(one), namePatternOf(other));

describe('what is hidden may be what it is', () => {
  test('against the image itself', () => {
    assert(
      property(hidden, (each) => mayBeSame(each.hidden, each.text)),
      { numRuns: 2000 },
    );
  });

  test('and so may all that hide the same image', () => {
    const twice = image.chain(({ text }) => tuple(hidingOf(text), hidingOf(text)));
    assert(
      property(twice, ([one, other]) => mayBeSame(one, other)),
      { numRuns: 2000 },
    );
  });
});

test('names that are known are the same where their last parts are, whatever stands around them', () => {
  assert(property(image, image, (one, other) => mayBeSame(one.text, other.text) === (one.name === other.name)));
});

test('the order does not matter', () => {
  assert(property(hidden, hidden, (one, other) => mayBeSame(one.hidden, other.hidden) === mayBeSame(other.hidden, one.hidden)));
});

test.each([
  ['$REGISTRY/app:$TAG', 'ghcr.io/acme/app:1.0', true],
  ['$REGISTRY/app:$TAG', 'ghcr.io/acme/web:1.0', false],
  ['${PREFIX}-worker:${TAG}', 'shop-worker:1', true],
  ['${PREFIX}-worker:${TAG}', 'shop-web:1', false],
  ['$IMAGE-amd64', 'ghcr.io/acme/app:1.0-amd64', true],
  ['trainer-${FRAMEWORK}', 'vision/trainer-timm:latest', true],
  ['trainer-${FRAMEWORK}', 'vision/grafana', false],
  ['${{ secrets.USER }}/app', 'app', true],
  ['docker://ghcr.io/acme/app', 'app:dev', true],
])('%s and %s: %s', (one, other, expected) => {
  expect(mayBeSame(one, other)).toBe(expected);
});

test.each([
  ['app', true],
  ['localhost:5000/app', true],
  ['$REGISTRY/app', true],
  ['${IMAGE}:latest', true],
  ['app:1.0', false],
  ['app@sha256:0123', false],
  ['app:$TAG', false],
  ['app:${TAG:-latest}', false],
  ['$IMAGE', false],
  ['$REGISTRY/$IMAGE', false],
])('%s is latest: %s', (name, expected) => {
  expect(isLatest(name)).toBe(expected);
});

test.each([
  ['app:dev', 'ghcr.io/acme/app:1.0', true],
  ['app:1.0', 'ghcr.io/acme/app:1.0', false],
  ['app', 'ghcr.io/acme/app:1.0', false],
  ['app:latest', 'ghcr.io/acme/app:1.0', false],
  ['app:$TAG', 'ghcr.io/acme/app:1.0', false],
  ['$IMAGE', 'ghcr.io/acme/app:1.0', false],
  ['localhost:5000/app:dev', 'localhost:5000/app', true],
])('%s is another version than %s: %s', (built, used, expected) => {
  expect(isOtherVersion(built, used)).toBe(expected);
});

test.each([
  ['docker.io/library/nginx:1', 'nginx'],
  ['docker.io/acme/app@sha256:0123', 'acme/app'],
  ['localhost:5000/app:1', 'localhost:5000/app'],
  ['${REG:-a:b}/app:${TAG:-x}', '${REG:-a:b}/app'],
  ['$(REGISTRY)/${NAME}-$X:1', '$REGISTRY/$NAME-$X'],
])('the repository of %s is %s', (name, expected) => {
  expect(repositoryOf(name)).toBe(expected);
});

test('long and hostile names take no time', () => {
  for (const text of ['$('.repeat(50_000), '{{'.repeat(50_000), '${'.repeat(50_000), '<'.repeat(100_000), `${'a/'.repeat(50_000)}:`]) {
    const start = performance.now();
    namePatternOf(text);
    isOpenName(text);
    expect(performance.now() - start).toBeLessThan(500);
  }
});
