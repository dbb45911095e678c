// npm run corpus:places -- <folder> [leaves of each kind and build]: whether places are right, shown by mutation. For a sample of
// values of rendered resources the value is changed where the engine says it was written, and all is rendered again: exactly that value
// has to change, and what legitimately follows it.
import path from 'node:path';
import { diskFiles } from './diskFiles.mjs';
import { nameOf, readCorpus } from './kustomizeCorpus.mjs';
import { loadModules } from './bundleModules.mjs';
import { writersOf } from './kustomizeWriters.mjs';

/** Values that tell items and objects apart: when they change, others may fall together or apart. */
const keys = new Set(
  'apiVersion kind name namespace containerPort port protocol mountPath devicePath ip topologyKey whenUnsatisfiable uid type'.split(' '),
);

const bar = 0.99;
const located = 600;
const [folder, count = '4'] = process.argv.slice(2);
if (!folder) {
  console.error('usage: npm run corpus:places -- <folder with index.tsv, sources/ and expected/> [leaves of each kind and build]');
  process.exit(2);
}
const { build, ParsedFiles } = await loadModules();
const random = randomNumbers(20_261_122);
const texts = new Map();
const decoder = new TextDecoder();
const textOf = (file) => {
  if (!texts.has(file)) texts.set(file, decoder.decode(diskFiles().read(file)));
  return texts.get(file);
};

const cache = new ParsedFiles();
const results = readCorpus(folder)
  .filter(({ outcome }) => outcome === 'builds')
  .flatMap((each) => tryBuild(each));
report();

function render(directory, files, parsed) {
  return build({ directory, files, loadRestrictions: 'root-only', nameOf: (file) => file, cache: parsed });
}

function tryBuild({ directory }) {
  const before = render(directory, diskFiles(), cache);
  const writerOf = writersOf(before, textOf);
  const leaves = before.resources.flatMap((resource, index) =>
    leavesOf(resource.root.raw).map(([at, value]) => ({ resource, index, at, value })),
  );
  const placed = sample(leaves, located)
    .filter(({ at, value }) => value !== null && value !== '' && !['apiVersion', 'kind'].includes(at.join()))
    .map((leaf) => ({ ...leaf, place: leaf.resource.locate(leaf.at) }))
    .map((leaf) => ({ ...leaf, writer: writerOf(leaf.place) }));
  const chosen = Object.values(Object.groupBy?.(placed, ({ writer }) => writer) ?? groupBy(placed)).flatMap((group) =>
    group.slice(0, Number(count)),
  );
  return chosen.map((leaf) => ({ ...leaf, directory, verdict: mutate(directory, before, leaf) }));
}

/** Undefined where the place is right, words that begin with `?` where nothing can be said, other words where it is wrong. */
function mutate(directory, before, leaf) {
  const { file } = leaf.place;
  const changed = changeText(textOf(file), leaf);
  if (changed === undefined) return '? nothing to change in the text';
  const after = render(directory, diskFiles(new Map([[file, changed]])), new ParsedFiles());
  if (after.problems.length > before.problems.length) return `? ${after.problems[0].message}`;
  const others = after.resources.map(({ root }) => root.raw);
  if (others.length !== before.resources.length) return '? another number of objects';
  const pairs = pairUp(before.resources, others);
  const isKey = keys.has(leaf.at.at(-1)) || leaf.at.length === 1;
  const own = new Map(leavesOf(pairs[leaf.index]).map(([at, value]) => [at.join('\0'), value]));
  const now = own.get(leaf.at.join('\0'));
  if (now === leaf.value) return isKey ? '? a key of a list or an id' : 'the value stays';
  const follower = before.resources
    .flatMap((resource, index) => changesOf(resource, pairs[index]))
    .find(
      ({ resource, at, old, fresh }) =>
        !(resource === leaf.resource && at.join('\0') === leaf.at.join('\0')) && !follows(resource, at, old, fresh),
    );
  if (!follower) return undefined;
  const words = `${nameOf(follower.resource.root.raw)} /${follower.at.join('/')} changes too, from ${short(follower.old)} to ${short(follower.fresh)}`;
  return isKey ? `? ${words}` : words;

  /** Whether another value changes for a good reason. */
  function follows(resource, at, old, fresh) {
    const { line } = leaf.place.start;
    const writers = [resource.locate(at), ...resource.history(at)];
    if (writers.some((place) => place.file === file && place.start.line === line)) return true;
    // Copies of the value, and names with their hashes, which stand elsewhere too.
    const copied = [
      [leaf.value, now],
      ...before.resources.map(({ root }, index) => [root.raw.metadata?.name, pairs[index]?.metadata?.name]),
    ];
    return copied.some(([from, to]) => from !== to && String(old).replaceAll(String(from), String(to)) === String(fresh));
  }
}

/** The text with another letter or digit where the value stands. */
function changeText(text, { place, value }) {
  const lines = text.split('\n');
  const { line, column } = place.start;
  let [row, from, to] = [line - 1, column - 1, place.end.column - 1];
  if (lines[row] === undefined) return undefined;
  // Of text blocks the header is blamed.
  if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(lines[row].slice(from).trimEnd())) [row, from, to] = [row + 1, 0, lines[row + 1]?.length ?? 0];
  const token = lines[row]?.slice(from, to) ?? '';
  const fresh = typeof value === 'boolean' ? token.replace(/true|false/i, (word) => String(!/true/i.test(word))) : otherText(token);
  if (fresh === token) return undefined;
  lines[row] = lines[row].slice(0, from) + fresh + lines[row].slice(to);
  return lines.join('\n');
}

function otherText(token) {
  return token.replace(/[A-Za-z0-9](?=[^A-Za-z0-9]*$)/, (last) => {
    if (/\d/.test(last)) return String((Number(last) + 1) % 10);
    return /z/i.test(last) ? 'b' : String.fromCodePoint(last.codePointAt(0) + 1);
  });
}

/** For each resource the object it has become: by id, and what is left in the order it stands. */
function pairUp(resources, others) {
  const left = new Set(others);
  const idOf = (object) => `${object.apiVersion} ${nameOf(object)}`;
  const byId = new Map(others.map((object) => [idOf(object), object]));
  const pairs = resources.map(({ root }) => byId.get(idOf(root.raw)));
  for (const object of pairs) left.delete(object);
  const rest = [...left];
  return pairs.map((object) => object ?? rest.shift());
}

function changesOf(resource, after) {
  const [old, fresh] = [resource.root.raw, after].map(
    (object) => new Map(leavesOf(object).map(([at, value]) => [at.join('\0'), { at, value }])),
  );
  const all = [...new Map([...fresh, ...old])];
  return all
    .map(([key, { at }]) => ({ resource, at, old: old.get(key)?.value, fresh: fresh.get(key)?.value }))
    .filter((each) => each.old !== each.fresh);
}

function leavesOf(value, at = []) {
  if (typeof value !== 'object' || value === null) return [[at, value]];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...at, Array.isArray(value) ? Number(key) : key]));
}

function report() {
  const kinds = [...new Set(results.map(({ writer }) => writer))].toSorted((a, b) => a.localeCompare(b));
  const rows = [...kinds.map((kind) => [kind, results.filter(({ writer }) => writer === kind)]), ['all', results]];
  for (const [kind, of] of rows) {
    const open = of.filter(({ verdict }) => verdict?.startsWith('?')).length;
    const right = of.filter(({ verdict }) => verdict === undefined).length;
    const share = ((100 * right) / (of.length - open)).toFixed(2);
    console.log(
      `${kind.padEnd(12)} ${String(right).padStart(5)} of ${String(of.length - open).padStart(5)} right: ${share} % (nothing can be said of ${open} more)`,
    );
  }
  const conclusive = results.filter(({ verdict }) => !verdict?.startsWith('?'));
  const wrong = conclusive.filter(({ verdict }) => verdict);
  const root = path.resolve(folder, 'sources');
  const isVerbose = process.argv.includes('--open');
  for (const { directory, resource, at, value, place, verdict, writer } of isVerbose ? results.filter(({ verdict }) => verdict) : wrong) {
    const where = `${path.relative(root, place.file)}:${place.start.line}:${place.start.column}`;
    console.log(
      `${writer}: ${path.relative(root, directory)}: ${nameOf(resource.root.raw)} /${at.join('/')} = ${short(value)} at ${where}: ${verdict}`,
    );
  }
  if (wrong.length > conclusive.length * (1 - bar)) {
    console.error(`under ${bar * 100} %`);
    process.exitCode = 1;
  }
}

function short(value) {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function groupBy(leaves) {
  const groups = {};
  for (const leaf of leaves) (groups[leaf.writer] ??= []).push(leaf);
  return groups;
}

function sample(list, wanted) {
  const shuffled = list.map((item) => [random(), item]).toSorted(([a], [b]) => a - b);
  return shuffled.slice(0, wanted).map(([, item]) => item);
}

/** The same numbers in every run. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
