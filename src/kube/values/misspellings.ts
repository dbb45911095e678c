import { editDistance } from '../../model/editDistance.ts';

/**
 * Whether two names of objects are one, written in two ways: a letter differs (`fronted`, `frontend`), a plural (`cart`,
 * `carts`), a hyphen, or the word for the kind of object (`web-svc`, `web`). `web` and `api` are two names; so are `v1` and
 * `v2`, `pricing-service` and `payment-service`, and `redis` and `redis-exporter`.
 */
export function isMisspelt(name: string, other: string): boolean {
  if (name === other || name[0] !== other[0]) return false;
  const [form, second] = [formOf(name), formOf(other)];
  if (form.versionless === second.versionless) return false;
  if (form.joined === second.joined || form.stem === second.stem) return true;
  if (form.words.length !== second.words.length) return false;
  const at = form.words.findIndex((word, index) => word !== second.words[index]);
  const isLast = form.words.every((word, index) => index <= at || word === second.words[index]);
  return isLast && isMisspeltWord(form.words[at]!, second.words[at]!);
}

/** `api-v1` and `api-v2`, `shard-0` and `shard`. */
export function differsInVersion(name: string, other: string): boolean {
  return formOf(name).versionless === formOf(other).versionless;
}

interface Form {
  readonly words: readonly string[];
  readonly joined: string;
  /** Without the words for the kind at its end. */
  readonly stem: string;
  readonly versionless: string;
}

/** Each name is held against many others. */
const forms = new Map<string, Form>();
const mostForms = 1000;

function formOf(name: string): Form {
  let form = forms.get(name);
  if (!form) {
    if (forms.size >= mostForms) forms.clear();
    const words = name.replace('service-account', 'sa').split(/[-_.]/);
    const last = words.findLastIndex((word) => !kindWords.has(word));
    const stem = words.slice(0, Math.max(last, 0) + 1).join('');
    form = { words, joined: words.join(''), stem, versionless: name.replaceAll(/[-_.]?v?\d+/g, '') };
    forms.set(name, form);
  }
  return form;
}

/** Words that say what kind of object has the name. */
const kindWords: ReadonlySet<string> = new Set(
  'svc service srv app deployment deploy statefulset sts pvc pv claim volume vol sa serviceaccount configmap cm config secret secrets'.split(
    ' ',
  ),
);

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
