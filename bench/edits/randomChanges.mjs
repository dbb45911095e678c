// Changes that fit a value, chosen at random: of every kind, and with values that are awkward to write.

/** Numbers below one from a seed, the same on every machine (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const texts = [
  'IfNotPresent',
  'networking.k8s.io/v1',
  'yes',
  'No',
  'on',
  'null',
  '~',
  '',
  ' ',
  '1.0',
  '0x1',
  '0644',
  '0o17',
  '1e3',
  '12:30',
  '2024-01-01',
  '.5',
  '-',
  '- a',
  '*.example.com',
  '&a',
  '!tag',
  'a: b',
  'a #b',
  '#a',
  'a:',
  '%a',
  '@a',
  '`a`',
  '{a}',
  '[a]',
  'a, b',
  'a}',
  "it's",
  'say "x"',
  'back\\slash',
  'a\tb',
  'line one\nline two\n',
  'line one\n\n  line two',
  'a\n',
  '\na',
  'a\r\nb',
  'tab\n\tindented\n',
  'é',
  '😀',
  'nginx:1.27@sha256:abc',
  '$(VAR)',
  '--flag=x',
  '---',
  '...',
  '=',
  '<<',
  '1_000',
  '0b1',
  '?',
  '? a',
  '| x',
  '> x',
  '\u0085',
  '\u2028',
  '\u007f',
  'true ',
  'http://a.b/c?d=e#f',
  '__proto__',
  '190:20:30',
  '+1',
  'NaN',
  '.nan',
];
const keys = ['new', 'ingressClassName', 'kubernetes.io/os', 'yes', '1', 'a b', 'x: y', '__proto__', 'null', '#k', 'é', 'on', '{k}', 'k,'];

const kinds = ['set', 'set', 'set', 'add', 'add', 'remove', 'remove', 'rename', 'insert', 'insert', 'insertBefore', 'deep'];

/** A change that fits the value; undefined where there is nothing of the kind that was chosen. */
export function randomChange(value, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const kind = pick(kinds);
  const places = placesIn(value).filter(({ path, value: each }) => suits[kind](path, each));
  if (places.length === 0) return undefined;
  const place = pick(places);
  const comment = random() < 0.3 ? { comment: pick(['why: two\nlines', 'asked for by a rule', 'a # b']) } : {};
  return makers[kind]({ ...place, pick, random, comment });
}

const isFilledMap = (_, each) => isMap(each) && Object.keys(each).length > 0;
const isInside = (path) => path.length > 0;
const suits = {
  set: isInside,
  remove: isInside,
  rename: isFilledMap,
  add: (_, each) => isMap(each),
  deep: (_, each) => isMap(each),
  insert: (_, each) => Array.isArray(each),
  insertBefore: (_, each) => Array.isArray(each) && each.length > 0,
};

const freeName = (map, pick) => pick(keys.filter((key) => !Object.hasOwn(map, key)));
const makers = {
  set: ({ path, random }) => ({ do: 'set', path, value: randomValue(random) }),
  remove: ({ path, random }) => ({ do: 'remove', path, ...(random() < 0.3 ? { withEmptyParents: true } : {}) }),
  rename: ({ path, value, pick }) => ({ do: 'rename', path: [...path, pick(Object.keys(value))], to: freeName(value, pick) }),
  add: ({ path, value, pick, random, comment }) => {
    const names = Object.keys(value);
    const beside = random() < 0.5 && names.length > 0 ? { beside: { side: pick(['before', 'after']), key: pick(names) } } : {};
    return { do: 'set', path: [...path, freeName(value, pick)], value: randomValue(random), ...beside, ...comment };
  },
  deep: ({ path, value, pick, random, comment }) => {
    return { do: 'set', path: [...path, freeName(value, pick), 'inner', 'most'], value: randomValue(random), ...comment };
  },
  insert: ({ path, random, comment }) => ({ do: 'insert', path, value: randomValue(random), ...comment }),
  insertBefore: ({ path, value, random, comment }) => {
    return { do: 'insert', path, value: randomValue(random), before: Math.floor(random() * value.length), ...comment };
  },
};

function randomValue(random, depth = 0) {
  const roll = random();
  const text = () => texts[Math.floor(random() * texts.length)];
  if (roll < 0.5 || depth > 2) return text();
  if (roll < 0.6) return Math.floor(random() * 70000) - 100;
  if (roll < 0.65) return Math.round(random() * 1000) / 100;
  if (roll < 0.7) return random() < 0.5;
  if (roll < 0.73) return null;
  const size = Math.floor(random() * 4);
  if (roll < 0.85) return Array.from({ length: size }, () => randomValue(random, depth + 1));
  const names = Array.from({ length: size }, () => keys[Math.floor(random() * keys.length)]);
  return Object.fromEntries(names.map((name) => [name, randomValue(random, depth + 1)]));
}

function isMap(value) {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function placesIn(value, path = [], found = []) {
  found.push({ path, value });
  if ((isMap(value) || Array.isArray(value)) && found.length < 20000) {
    for (const [key, each] of Object.entries(value)) placesIn(each, [...path, Array.isArray(value) ? Number(key) : key], found);
  }
  return found;
}
