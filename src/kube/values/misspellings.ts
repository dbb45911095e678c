import { editDistance } from '../../model/editDistance.ts';

/**
 * Whether two names of objects are one, written in two ways: a letter differs (`fronted`, `frontend`), a plural (`cart`,
 * `carts`), a hyphen, or the word for the kind of object (`web-svc`, `web`). `web` and `api` are two names; so are `v1` and
 * `v2`, `pricing-service` and `payment-service`, and `redis` and `redis-exporter`.
 */
export function isMisspelt(name: string, other: string): boolean {
  if (name === other || name[0] !== other[0] || withoutVersions(name) === withoutVersions(other)) return false;
  const [words, others] = [wordsOf(name), wordsOf(other)];
  if (words.join('') === others.join('') || stemOf(words) === stemOf(others)) return true;
  if (words.length !== others.length) return false;
  const [difference, second] = words.flatMap((word, index) => (word === others[index] ? [] : [[word, others[index]!] as const]));
  return difference !== undefined && second === undefined && isMisspeltWord(...difference);
}

function wordsOf(name: string): string[] {
  return name.replace('service-account', 'sa').split(/[-_.]/);
}

/** Words that say what kind of object has the name. */
const kindWords: ReadonlySet<string> = new Set(
  'svc service srv app deployment deploy statefulset sts pvc pv claim volume vol sa serviceaccount configmap cm config secret secrets'.split(
    ' ',
  ),
);

function stemOf(words: readonly string[]): string {
  const last = words.findLastIndex((word) => !kindWords.has(word));
  return words.slice(0, Math.max(last, 0) + 1).join('');
}

function withoutVersions(name: string): string {
  return name.replaceAll(/[-_.]?v?\d+/g, '');
}

function isMisspeltWord(word: string, other: string): boolean {
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  if (long === `${short}s`) return short.length >= shortestPlural && !protocols.has(short);
  if (short.length < shortest) return false;
  if (long.startsWith(short) && long.length - short.length <= longestEnding) return true;
  const limit = short.length < longWord ? 1 : 2;
  return editDistance(word, other, limit + 1) <= limit;
}

/** `http` and `https` are two ports. */
const protocols: ReadonlySet<string> = new Set(['http', 'grpc', 'ldap', 'amqp', 'mqtt', 'redis', 'ftp', 'smtp', 'imap']);

const shortestPlural = 3;

/** In shorter words, a letter makes another word: `cart` and `card`. */
const shortest = 5;

/** `catalog` and `catalogue`. */
const longestEnding = 2;

/** From here on, two letters are a slip too. */
const longWord = 9;
