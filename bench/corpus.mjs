// npm run corpus -- <folder>: precision and recall against lines that people labelled. The folder holds `labels.tsv` with the
// columns file, line, category, looks_like … and the files below `files/`. Files are not labelled exhaustively, so only
// labelled lines count. A file of which nothing is read as a manifest (Helm values, scripts) is out of reach, and counted apart.
// Labels with a column `filetype` are of commands in scripts: see corpusScripts.mjs.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { corpusScripts } from './corpusScripts.mjs';

/** The rules that answer for each category of label. */
const rulesOf = {
  'pull-policy-never': ['never-pull'],
  'local-storageclass': ['local-storage-class', 'ambiguous-storage-class', 'local-provisioner'],
  'dev-credentials': ['inline-secret', 'literal-credential', 'development-credential'],
  nodeport: ['node-port-service', 'fixed-node-port'],
  'ingress-local-host': ['local-ingress-host'],
  'local-registry': ['local-image-registry'],
  'local-image-no-registry': ['side-loaded-image', 'placeholder-image'],
  'latest-tag': ['mutable-image-tag'],
  hostpath: ['host-path-volume', 'node-bound-persistent-volume'],
  'host-alias-dns': ['local-hostname'],
  'minikube-label': ['minikube-metadata', 'local-node-selector'],
  'kind-label': ['local-node-selector'],
  'local-ip': ['local-address', 'local-ingress-host'],
  'k3s-specific': ['unavailable-ingress-class', 'distribution-resource', 'local-node-selector'],
  'docker-desktop-specific': ['local-hostname', 'local-address', 'host-path-volume', 'local-node-selector', 'local-storage-class'],
  other: ['development-setting', 'development-command', 'development-service', 'staging-issuer'],
};

const folder = process.argv[2];
if (!folder) {
  console.error('usage: npm run corpus -- <folder with labels.tsv and files/>');
  process.exit(2);
}
if (readFileSync(path.join(folder, 'labels.tsv'), 'utf8').startsWith('file\tline\tfiletype')) {
  await corpusScripts(folder);
  process.exit();
}
const labels = readFileSync(path.join(folder, 'labels.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t'))
  .map(([file, line, category, looksLike, , why, text = '']) => ({ file, line: Number(line), category, looksLike, why, text }));
const { findings, readable } = check(path.join(folder, 'files'));

const rows = Object.entries(rulesOf).map(([category, rules]) => {
  // A label may stand on a key whose value begins on the next line.
  const isFound = ({ file, line, text }) =>
    findings.some(
      (finding) =>
        finding.file === file &&
        (finding.line === line || (finding.line === line + 1 && text.trimEnd().endsWith(':'))) &&
        rules.includes(finding.rule),
    );
  const reachable = labels.filter(({ file }) => readable.has(file));
  const positive = reachable.filter((label) => label.category === category);
  const negative = reachable.filter((label) => label.category === 'not local-only' && label.looksLike === category);
  const outOfReach = labels.filter(({ file, category: own }) => own === category && !readable.has(file)).length;
  return { category, positive, outOfReach, missed: positive.filter((each) => !isFound(each)), wrong: negative.filter(isFound) };
});

console.log('category                  found  missed  out of reach  wrong  recall  precision');
for (const { category, positive, missed, wrong, outOfReach } of rows) {
  const found = positive.length - missed.length;
  const columns = [found, missed.length, outOfReach, wrong.length].map((count, index) => String(count).padStart([5, 8, 14, 7][index]));
  console.log(`${category.padEnd(26)}${columns.join('')}  ${percent(found, positive.length)}     ${percent(found, found + wrong.length)}`);
}
for (const { category, missed, wrong } of rows) {
  for (const label of missed) console.log(`missed ${category}: ${label.file}:${label.line} ${label.why}`);
  for (const label of wrong) console.log(`wrong ${category}: ${label.file}:${label.line} ${label.why}`);
}

function check(root) {
  const cli = process.env.K8SPORT_CLI ?? path.join(import.meta.dirname, '..', 'dist', 'cli.js');
  const { stdout } = spawnSync(process.execPath, [cli, 'check', '.', '-f', 'json', '--exit-zero'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const report = JSON.parse(stdout);
  return {
    findings: report.findings.map(({ rule, place }) => ({ rule, file: place.file, line: place.start.line })),
    readable: new Set(labels.map(({ file }) => file).filter((file) => holdsManifest(path.join(root, file)))),
  };
}

function holdsManifest(file) {
  const text = readFileSync(file, 'utf8');
  const isNoManifest = /kind: (?:Cluster|Simple|Kustomization|Component)\b|apiVersion: skaffold/.test(text) || /\{\{-? /.test(text);
  return /^apiVersion:/m.test(text) && /^kind:/m.test(text) && !isNoManifest;
}

function percent(part, whole) {
  return whole === 0 ? '   –' : `${Math.round((100 * part) / whole)} %`.padStart(5);
}
