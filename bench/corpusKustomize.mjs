// npm run corpus:kustomize -- <folder>: renders every kustomization of a corpus and compares it with what the real kustomize made of
// it: every object, field and value, and the order. See kustomizeCorpus.mjs for what the folder holds.
import { diskFiles } from './diskFiles.mjs';
import { firstDifference, readCorpus } from './kustomizeCorpus.mjs';
import { loadModules } from './bundleModules.mjs';

const bar = 0.995;
const folder = process.argv[2];
if (!folder) {
  console.error('usage: npm run corpus:kustomize -- <folder with index.tsv, sources/ and expected/>');
  process.exit(2);
}
const { build, ParsedFiles } = await loadModules();
const corpus = readCorpus(folder);
const files = diskFiles();
const cache = new ParsedFiles();
const render = ({ directory }) => build({ directory, files, loadRestrictions: 'root-only', nameOf: (file) => file, cache });

const coldStart = performance.now();
const judged = corpus.map((each) => ({ ...each, verdict: judge(each) }));
const cold = performance.now() - coldStart;
const [builds, error, remote] = ['builds', 'error', 'remote'].map((outcome) => judged.filter((each) => each.outcome === outcome));
const times = builds.map(timeOf).toSorted((a, b) => a - b);

const share = sayShare('that kustomize builds are equal', builds);
sayShare('that kustomize refuses are refused', error);
sayShare('that need the network are left out with a note', remote);
console.log(`warm: median ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, most ${times.at(-1).toFixed(1)} ms a build`);
console.log(`first run, with reading, parsing and comparing: ${(cold / 1000).toFixed(1)} s`);
for (const { name, outcome, verdict } of [...builds, ...error, ...remote]) if (verdict) console.log(`${outcome}: ${name}: ${verdict}`);
if (share < bar) {
  console.error(`under ${bar * 100} %`);
  process.exitCode = 1;
}

/** What is wrong with a build, in words. */
function judge(each) {
  try {
    const { resources, problems } = render(each);
    const kinds = new Set(problems.map(({ kind }) => kind));
    if (each.outcome === 'remote') return kinds.has('unsupported') ? undefined : `no note; ${problems.map(sayProblem)[0] ?? 'no problem'}`;
    // Charts are refused without `--enable-helm`, which the engine leaves out with a note.
    if (each.outcome === 'error') return kinds.size > 0 ? undefined : 'not refused';
    const complaint = problems.length > 0 ? `${sayProblem(problems[0])}; ` : '';
    const difference = firstDifference(
      each.expected(),
      resources.map(({ root }) => root.raw),
    );
    return difference || complaint ? complaint + (difference ?? 'equal all the same') : undefined;
  } catch (error) {
    return `threw ${error.stack.split('\n').slice(0, 3).join(' | ')}`;
  }
}

function sayProblem({ kind, message, place }) {
  return `${kind}: ${message} (${place.file.slice(place.file.lastIndexOf('/sources/') + 9)}:${place.start.line})`;
}

function sayShare(what, group) {
  const good = group.filter(({ verdict }) => !verdict).length;
  console.log(`${good} of ${group.length} ${what}: ${((100 * good) / group.length).toFixed(2)} %`);
  return good / group.length;
}

function timeOf(each) {
  const start = performance.now();
  try {
    render(each);
  } catch {
    // Counted above.
  }
  return performance.now() - start;
}

function at(sorted, quantile) {
  return sorted[Math.floor(sorted.length * quantile)].toFixed(2);
}
