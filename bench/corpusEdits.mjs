// npm run corpus:edits -- <folder> … [--changes 10000] [--seed 1] [--show wrong|<part of a reason>]: makes random changes of real
// documents, and asks two other readers, the `yaml` package and js-yaml as it comes, whether the text is what was asked for.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadModules } from './bundleModules.mjs';
import { faultOf } from './edits/oracle.mjs';
import { randomChange, randomFrom } from './edits/randomChanges.mjs';

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { changes: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' }, show: { type: 'string' } },
});
if (folders.length === 0) {
  console.error('usage: npm run corpus:edits -- <folder> … [--changes N] [--seed N] [--show wrong]');
  process.exit(2);
}
const { Document, Source, splitDocuments, editsOf, applied, kustomizeSchema } = await loadModules([
  'yaml/document',
  'yaml/source',
  'yaml/split',
  'yaml/edits/editsOf',
  'yaml/edits/edit',
  'yaml/kustomizeSchema',
]);

const random = randomFrom(Number(options.seed));
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.(?:ya?ml|json)$/.test(file) && statSync(file).isFile() && statSync(file).size < 60_000),
);
const conflict = /^another change |^no map stands|^no list stands|exists already$|^there is no /;
const counts = { made: 0, refused: 0, conflicts: 0, wrong: 0, unchecked: 0, idle: 0 };
const reasons = new Map();
const known = new Map();

while (counts.made + counts.refused < Number(options.changes)) {
  const file = files[Math.floor(random() * files.length)];
  const documents = known.get(file) ?? documentsOf(file);
  known.set(file, documents);
  if (documents.length === 0) continue;
  const document = documents[Math.floor(random() * documents.length)];
  const fixes = Array.from({ length: random() < 0.5 ? 1 : 3 }, () => {
    return Array.from({ length: random() < 0.7 ? 1 : 2 }, () => randomChange(document.value, random)).filter(Boolean);
  }).filter((fix) => fix.length > 0);
  tryOut(file, document, fixes);
}
console.log(`${files.length} files`);
console.log(
  `${counts.made} fixes made, ${counts.refused} refused, ${counts.conflicts} that make no sense after those before them, ${counts.wrong} texts wrong, ${counts.unchecked} that neither reader could read before`,
);
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(6)}  ${reason}`);
process.exitCode = counts.wrong > 0 ? 1 : 0;

function documentsOf(file) {
  const source = new Source(file, new TextDecoder().decode(readFileSync(file)));
  return splitDocuments(source.text)
    .map((range) => new Document(source, range, /^kustomization\.ya?ml$/.test(path.basename(file)) ? kustomizeSchema : undefined))
    .filter(({ problems, value }) => problems.length === 0 && typeof value === 'object' && value !== null);
}

function tryOut(file, document, fixes) {
  const { edits, outcomes } = editsOf(document, fixes);
  const made = fixes.filter((_, index) => outcomes[index] === 'made').flat();
  for (const [index, outcome] of outcomes.entries()) {
    counts[outcome === 'made' ? 'made' : conflict.test(outcome.refused) ? 'conflicts' : 'refused']++;
    if (outcome === 'made') continue;
    const reason = outcome.refused.replaceAll(/`[^`]*`/g, '…').replaceAll(/\d+/g, 'N');
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    if (options.show && reason.includes(options.show)) console.log(`${file}\n  ${JSON.stringify(fixes[index])}\n  ${outcome.refused}`);
  }
  const before = document.source.text;
  const fault = faultOf({ before, after: applied(before, edits), edits, range: document.range, changes: made });
  if (fault === 'unchecked') counts.unchecked++;
  else if (fault !== undefined) {
    counts.wrong++;
    console.log(`WRONG ${file}: ${fault}\n  ${JSON.stringify(made)}\n  ${JSON.stringify(edits)}`);
  }
}
