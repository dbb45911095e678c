// npm run corpus:pairs -- <folder> [pair]: compares the local and the production side of every pair of a corpus, as the real
// kustomize rendered them and from their sources. Where differences were judged by hand (`expected.tsv`), it counts those that are
// found with the verdict listed, and what is reported besides. With a pair, its differences are printed.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { diskFiles } from './diskFiles.mjs';
import { loadModules } from './bundleModules.mjs';

const bar = 0.95;
const [folder, only] = process.argv.slice(2);
if (!folder) {
  console.error('usage: npm run corpus:pairs -- <folder with index.tsv and a folder for each pair> [pair]');
  process.exit(2);
}
const modules = [
  'kustomize/build',
  'kustomize/parsedFiles',
  'continuity/compare',
  'continuity/verdicts/policy',
  'yaml/source',
  'yaml/document',
  'yaml/split',
  'input/resourcesOf',
];
const { build, ParsedFiles, compareEnvironments, documented, Source, Document, splitDocuments, resourcesOf } = await loadModules(modules);
const files = diskFiles();

const pairs = readFileSync(path.join(folder, 'index.tsv'), 'utf8').trimEnd().split('\n').slice(1);
const totals = { listed: 0, right: 0, extra: 0 };
let asWritten = 0;
const distribution = { rendered: {}, source: {} };
for (const row of pairs) {
  const [pair, , , , localPath, productionPath] = row.split('\t');
  if (only && pair !== only) continue;
  const rendered = compare(readRendered(pair, 'local'), readRendered(pair, 'production'), 'rendered');
  const fromSource = compare(renderSource(pair, localPath), renderSource(pair, productionPath), 'source');
  if (only) for (const difference of rendered.differences) console.log(tell(difference));
  asWritten += naive(readRendered(pair, 'local'), readRendered(pair, 'production'));
  const text = [rendered, fromSource].map(
    ({ differences, continuity: c }) =>
      `${differences.length} differences, ${share(c.identical, c.leaves)} identical, ${share(c.allowed, c.leaves)} allowed, ${share(c.drift, c.leaves)} drift`,
  );
  console.log(`${pair}: rendered ${text[0]}; from source ${text[1]}`);
  const list = path.join(folder, pair, 'expected.tsv');
  if (existsSync(list)) {
    judge(pair, rendered.differences, list, 'rendered');
    judge(pair, fromSource.differences, list, 'source');
  }
}
console.log(`values that differ as written, objects by kind, namespace and name, lists by position: ${asWritten}`);
for (const [how, counts] of Object.entries(distribution))
  console.log(
    `${how}: ${Object.entries(counts)
      .toSorted(([, a], [, b]) => b - a)
      .map(([verdict, count]) => `${verdict} ${count}`)
      .join(', ')}`,
  );
console.log(
  `listed differences with the listed verdict: ${totals.right} of ${totals.listed} (${share(totals.right, totals.listed)}); reported besides: ${totals.extra}`,
);
if (totals.right < bar * totals.listed) process.exitCode = 1;

function compare(left, right, how) {
  const head = (environment, role, resources) => ({ environment, role, roleFrom: 'arguments', targets: [], resources });
  const comparison = compareEnvironments({
    left: head('local', 'local', left),
    right: head('production', 'production', right),
    policy: documented,
    today: '2000-01-01',
  });
  for (const difference of comparison.differences) {
    const verdict = verdictOf(difference);
    distribution[how][verdict] = (distribution[how][verdict] ?? 0) + 1;
  }
  return comparison;
}

function readRendered(pair, side) {
  const file = path.join(folder, pair, `${side}.yaml`);
  // One side of a pair may render to nothing.
  if (!existsSync(file)) return [];
  const source = new Source(file, readFileSync(file, 'utf8'));
  return splitDocuments(source.text).flatMap((range) => resourcesOf(new Document(source, range)));
}

function renderSource(pair, directory) {
  const cache = new ParsedFiles();
  return build({
    directory: path.resolve(folder, pair, 'source', directory),
    files,
    loadRestrictions: 'root-only',
    nameOf: (file) => file,
    cache,
  }).resources;
}

function judge(pair, differences, list, how) {
  const rows = readFileSync(list, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [kind, name, at, local, production, verdict] = row.split('\t');
      return { kind, name, path: at === '(object)' ? '' : at, local, production, verdict };
    });
  const used = new Set();
  for (const row of rows) {
    const found = differences.filter((difference) => isAbout(difference, row));
    for (const each of found) used.add(each);
    totals.listed++;
    const wanted = row.verdict === 'identity' ? [] : [row.verdict];
    const isRight =
      row.verdict === 'identity' ? found.length === 0 : found.length > 0 && found.every((each) => verdictOf(each) === row.verdict);
    if (isRight) totals.right++;
    else
      console.log(
        `  ${how} ${row.kind}/${row.name} ${row.path}: wanted ${wanted.join() || 'nothing'}, got ${found.map(verdictOf).join() || 'nothing'}`,
      );
  }
  for (const difference of differences) {
    if (used.has(difference)) continue;
    totals.extra++;
    console.log(`  ${how} besides: ${tell(difference)}`);
  }
}

function verdictOf({ verdict }) {
  return verdict.kind === 'allowed' ? verdict.allowance : verdict.kind === 'drift' ? `drift:${verdict.grade}` : verdict.kind;
}

/** A row speaks of a value, or of something that is in it, or that it is in. */
function isAbout({ resource, field, left, right }, row) {
  const names = new Set([resource.name, row.name]);
  const isNamed = resource.name === row.name || row.names?.has(resource.name) || isRenamed(resource.name, row.name);
  if (resource.kind !== row.kind || !isNamed || names.size > 2) return false;
  if ((field === '') !== (row.path === '')) return false;
  if (row.local === '' && left && !right) return false;
  if (row.production === '' && right && !left) return false;
  const [own, other] = [stepsOf(field), stepsOf(row.path)];
  return own.slice(0, other.length).every((step, index) => isSameStep(step, other[index]));
}

/** The list names objects by either side. */
function isRenamed(a, b) {
  const plain = (name) => name.replace(/-[bcdfghkmt2456789]{10}$/, '');
  return plain(a).endsWith(`-${plain(b)}`) || plain(b).endsWith(`-${plain(a)}`) || plain(a) === plain(b) || stripped(a) === stripped(b);
}

function stripped(name) {
  return name
    .split('-')
    .filter((part) => !/^(local|dev|prod|production|staging)$/.test(part))
    .join('-');
}

/** `a.b[name=c]['d.e']` in its steps. */
function stepsOf(text) {
  return [...text.matchAll(/\['([^']*)'\]|\[([^\]]*)\]|([^.[\]]+)/g)].map(([, quoted, item, key]) =>
    item === undefined ? (quoted ?? key) : `[${item}]`,
  );
}

function isSameStep(a, b) {
  if (a === b) return true;
  if (!a.startsWith('[') || !b.startsWith('[')) return false;
  return !a.includes('=') || !b.includes('=') || a.split('=').at(-1) === b.split('=').at(-1);
}

function tell(difference) {
  const { resource, field, left, right, remark } = difference;
  return `${verdictOf(difference)} ${resource.kind}/${resource.name} ${field || '(object)'}: ${left?.text ?? '–'} → ${right?.text ?? '–'}${remark ? ` (${remark})` : ''}`;
}

function share(part, whole) {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** What a comparison without any knowledge would report: leaves on one side only, or with another value. */
function naive(left, right) {
  const leaves = (resources) => {
    const found = new Map();
    const walk = (value, at) => {
      if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(inner, `${at}/${key}`);
      else found.set(at, value);
    };
    for (const { id, root } of resources) walk(root.raw, `${id.kind}/${id.namespace}/${id.name}`);
    return found;
  };
  const [own, other] = [leaves(left), leaves(right)];
  return [...new Set([...own.keys(), ...other.keys()])].filter((at) => own.get(at) !== other.get(at)).length;
}
