// npm run kustomize:oracle [-- --update] [case…]: lets the real kustomize build the cases in fixtures/kustomize, and fails where it
// says something else than is recorded. `--update` writes what it says instead.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isBefore, realKustomize } from './realKustomize.mjs';

const root = path.join(import.meta.dirname, '..', 'fixtures', 'kustomize');
const versionFile = path.join(root, 'recorded.json');
const isUpdate = process.argv.includes('--update');
const named = process.argv.slice(2).filter((word) => !word.startsWith('-'));

const real = realKustomize();
if (!real) {
  console.error('neither kubectl nor kustomize is on the PATH; nothing can be compared');
  process.exit(2);
}
const recordedBy = existsSync(versionFile) ? JSON.parse(readFileSync(versionFile, 'utf8')) : undefined;
console.log(`${real.program} with kustomize ${real.version}; recorded with ${recordedBy?.kustomize ?? 'nothing'}`);
const isSameVersion = recordedBy?.kustomize === real.version;

const workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'k8sport-oracle-')));
process.on('exit', () => rmSync(workspace, { recursive: true, force: true }));

const cases = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const chosen = cases.map(({ name }) => name).filter((name) => named.length === 0 || named.includes(name));
const outcomes = chosen.map((name) => ({ name, outcome: compare(name) }));
const those = (wanted) => outcomes.filter(({ outcome }) => outcome === wanted).map(({ name }) => name);
const [same, changed, written, older] = ['same', 'changed', 'written', 'older'].map(those);
if (isUpdate && named.length === 0) {
  writeFileSync(versionFile, `${JSON.stringify({ program: real.program, kustomize: real.version }, null, 2)}\n`);
}

console.log(`${chosen.length} cases: ${same.length} as recorded, ${changed.length} changed, ${written.length} written`);
if (older.length > 0) console.log(`left out, because they need a later kustomize: ${older.join(', ')}`);
for (const name of written) console.log(`wrote ${name}`);
for (const name of changed) console.error(`${name} is not what is recorded; look at it, then run with --update`);
process.exitCode = changed.length > 0 ? 1 : 0;

function compare(name) {
  const folder = path.join(root, name);
  const settings = settingsOf(folder);
  if (settings.since && isBefore(real.version, settings.since)) return 'older';
  const [file, text] = build(name, folder, settings);
  const other = file === 'expected.yaml' ? 'expected.error' : 'expected.yaml';
  const recorded = path.join(folder, file);
  // The words of a refusal are documentation: only those of the same version are compared.
  const isSame =
    existsSync(recorded) &&
    !existsSync(path.join(folder, other)) &&
    ((file === 'expected.error' && !isSameVersion) || readFileSync(recorded, 'utf8') === text);
  if (isSame) return 'same';
  if (!isUpdate) return 'changed';
  rmSync(path.join(folder, other), { force: true });
  writeFileSync(recorded, text);
  return 'written';
}

function build(name, folder, { directory = 'input', loadRestrictions = 'root-only', links = {} }) {
  const copy = path.join(workspace, name);
  cpSync(path.join(folder, 'input'), path.join(copy, 'input'), { recursive: true });
  for (const [link, target] of Object.entries(links)) {
    mkdirSync(path.dirname(path.join(copy, link)), { recursive: true });
    symlinkSync(target, path.join(copy, link));
  }
  const { status, stdout, stderr } = real.build(path.join(copy, directory), loadRestrictions);
  if (status === 0) return ['expected.yaml', stdout];
  const words = stderr.replaceAll(`${copy}/`, '').replaceAll(copy, '.');
  return ['expected.error', words.replaceAll(/^# Warning.*\n/gm, '').replaceAll(/0xc[0-9a-f]{9,}/g, '0x…')];
}

function settingsOf(folder) {
  const file = path.join(folder, 'case.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
