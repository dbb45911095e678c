// npm run defaults:oracle [-- --update]: lets the code of the real API server put its defaults in fixtures/defaults, and fails where it
// puts something else than is recorded. `--update` writes what it puts instead. Needs Go and its module proxy.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const version = '1.36.3';
const fixtures = path.join(import.meta.dirname, '..', 'fixtures', 'defaults');
const isUpdate = process.argv.includes('--update');

const workspace = mkdtempSync(path.join(tmpdir(), 'k8sport-defaults-'));
process.on('exit', () => rmSync(workspace, { recursive: true, force: true }));
const go = (...words) => execFileSync('go', words, { cwd: workspace, encoding: 'utf8', maxBuffer: 2 ** 26 });

copyFileSync(path.join(import.meta.dirname, 'defaultsOracle', 'main.go'), path.join(workspace, 'main.go'));
go('mod', 'init', 'defaults');
const { GoMod } = JSON.parse(go('mod', 'download', '-json', `k8s.io/kubernetes@v${version}`));
// Kubernetes builds with modules in its own tree; what is published of them has another version.
const staged = [...readFileSync(GoMod, 'utf8').matchAll(/^\s*(k8s\.io\/\S+) => \.\/staging\//gm)].map(([, module]) => module);
const published = version.replace(/^1/, 'v0');
go('mod', 'edit', `-require=k8s.io/kubernetes@v${version}`, ...staged.map((module) => `-replace=${module}=${module}@${published}`));
go('mod', 'tidy', '-e');
go('build', '-o', 'oracle', '.');

const manifests = readdirSync(fixtures).filter((file) => file.endsWith('.yaml') && !file.endsWith('.defaulted.yaml'));
for (const file of manifests) {
  const recorded = path.join(fixtures, file.replace('.yaml', '.defaulted.yaml'));
  const defaulted = execFileSync(path.join(workspace, 'oracle'), { input: readFileSync(path.join(fixtures, file)), encoding: 'utf8' });
  if (existsSync(recorded) && readFileSync(recorded, 'utf8') === defaulted) continue;
  if (isUpdate) writeFileSync(recorded, defaulted);
  else process.exitCode = 1;
  console.log(isUpdate ? `wrote ${recorded}` : `${file}: Kubernetes ${version} puts something else than is recorded`);
}
console.log(`${manifests.length} files compared with Kubernetes ${version}`);
