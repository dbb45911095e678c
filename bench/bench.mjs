// npm run bench [-- folder…]: what k8sport costs, as ratios against bare Node and against parsing alone. The folders are
// real manifests to measure with; without any, the example platform is repeated. Times of one machine mean little, ratios taken
// side by side mean something: each pair is run in turns, and the fastest run of each counts.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { realKustomize } from '../scripts/realKustomize.mjs';
import { bundleModules } from './bundleModules.mjs';

const root = path.join(import.meta.dirname, '..');
// The fixtures of the rules hold hardly anything but findings, unlike what people check.
const platform = path.join(root, 'fixtures', 'vision-platform');
const cli = path.join(root, 'dist', 'cli.js');
const measured = path.join(import.meta.dirname, 'measured.mjs');
const parse = path.join(import.meta.dirname, 'parse.mjs');
const rounds = 7;

const workspace = mkdtempSync(path.join(tmpdir(), 'k8sport-bench-'));
process.on('exit', () => rmSync(workspace, { recursive: true, force: true }));

const given = process.argv.slice(2).map((folder) => path.resolve(folder));
const folders = given.length > 0 ? given : [repeat(platform, 200, 'fixtures')];

const { rules: everyRule } = await import(pathToFileURL(path.join(root, 'dist', 'index.js')).href);
const everythingOff = path.join(workspace, 'off.json');
writeFileSync(everythingOff, JSON.stringify({ rules: Object.fromEntries(everyRule.map(({ meta }) => [meta.id, 'off'])) }));

startUp();
throughput(folders);
scaling();
comparing();
await kustomizations();

function startUp() {
  const file = path.join(
    root,
    'fixtures/vision-platform/kind',
    readdirSync(path.join(root, 'fixtures/vision-platform/kind')).find((name) => name.endsWith('.yaml')),
  );
  const [bare, check] = inTurns(25, ['-e', '0'], [cli, 'check', file, '-f', 'concise', '--exit-zero']);
  report('one file, concise, against a bare node -e 0', check.ms / bare.ms, 1.7, `${ms(check)} against ${ms(bare)}`);
}

function throughput(inputs) {
  const check = [measured, cli, 'check', ...inputs, '-f', 'concise', '--exit-zero'];
  const [alone, all, without, bare] = inTurns(
    rounds,
    [measured, parse, ...inputs],
    check,
    [...check, '--config', everythingOff],
    ['-e', '0'],
  );
  report('check against the fast reader alone', all.ms / alone.ms, 2, `${ms(all)} against ${ms(alone)}`);
  const [rules, parsing] = [all.ms - without.ms, alone.ms - bare.ms];
  report(
    'all rules, and the places of what they find, against parsing',
    rules / parsing,
    1,
    `${rules.toFixed(0)} ms against ${parsing.toFixed(0)} ms`,
  );
  report('most memory of check, MB', all.megabytes, 300, `the reader alone: ${alone.megabytes.toFixed(0)} MB`);
}

function scaling() {
  const small = repeat(platform, 50, 'once');
  const large = repeat(platform, 500, 'tenfold');
  const command = (folder) => [measured, cli, 'check', folder, '-f', 'concise', '--exit-zero'];
  const [one, ten] = inTurns(rounds, command(small), command(large));
  report('ten times the input costs', ten.ms / one.ms, 11, `${ms(ten)} against ${ms(one)}`);
}

/** Two environments of 500 objects: the same platform in many namespaces, and as production has it. */
function comparing() {
  const sides = {
    local: (text) => text,
    production: (text) => text.replaceAll(':latest', ':v1.0.0').replaceAll('NodePort', 'LoadBalancer'),
  };
  const folders = Object.entries(sides).map(([side, change]) => {
    const target = path.join(workspace, 'compared', 'overlays', side);
    for (let copy = 0; copy < 26; copy++) {
      const folder = path.join(target, String(copy));
      cpSync(path.join(platform, 'kind'), folder, { recursive: true });
      for (const name of readdirSync(folder)) {
        const file = path.join(folder, name);
        writeFileSync(
          file,
          change(readFileSync(file, 'utf8')).replaceAll(/(name(?:space)?: )vision-platform$/gm, `$1vision-platform-${copy}`),
        );
      }
    }
    return target;
  });
  const [check, compare] = inTurns(
    rounds,
    [cli, 'check', ...folders, '-f', 'concise', '--exit-zero'],
    [cli, 'compare', ...folders, '--exit-zero'],
  );
  report(
    'compare two environments of 500 objects against checking them',
    compare.ms / check.ms,
    1.5,
    `${ms(compare)} against ${ms(check)}`,
  );
}

/** 250 overlays of the example platform, in one run and with a process each. */
async function kustomizations() {
  const engine = await bundleModules();
  const environments = path.join(workspace, 'overlays', 'environments');
  cpSync(path.join(platform, 'base'), path.join(workspace, 'overlays', 'base'), { recursive: true });
  const names = readdirSync(path.join(platform, 'environments'));
  const copies = Array.from({ length: 250 }, (_, copy) => path.join(environments, String(copy)));
  for (const [copy, target] of copies.entries()) {
    cpSync(path.join(platform, 'environments', names[copy % names.length]), target, { recursive: true });
  }
  const command = (mode) => [path.join(import.meta.dirname, 'buildOverlays.mjs'), engine, environments, mode];
  const [shared, apart] = inTurns(rounds, command('shared'), command('apart'));
  report('an overlay with its base, warm, each parsing its own, ms', Number(apart.stdout), 5, 'median');
  report('an overlay in a run whose files are parsed once, ms', Number(shared.stdout), 5, `median; ${ms(shared)} for 250, with the start`);
  const real = realKustomize();
  if (!real) return console.log('250 overlays against kubectl on each: left out, because neither kubectl nor kustomize is on the PATH');
  const start = performance.now();
  for (const copy of copies) if (real.build(copy).status !== 0) throw new Error(`${real.program} cannot build ${copy}`);
  const elapsed = performance.now() - start;
  const detail = `${ms(shared)} against ${elapsed.toFixed(0)} ms of ${real.program} with kustomize ${real.version}`;
  return report('250 overlays in one run against a process for each', shared.ms / elapsed, 0.2, detail);
}

/** Runs commands in turns, so that a noisy machine disturbs all alike; the best run of each. */
function inTurns(count, ...commands) {
  const best = commands.map(run);
  for (let round = 1; round < count; round++) {
    for (const [index, command] of commands.entries()) {
      const result = run(command);
      if (result.ms < best[index].ms) best[index] = result;
    }
  }
  return best;
}

function run(command) {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, command, {
    cwd: workspace,
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const elapsed = performance.now() - start;
  if (error || status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${error ?? stderr}`);
  return { stdout, ms: elapsed, megabytes: Number(/maxrss (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

function repeat(folder, times, name) {
  const target = path.join(workspace, name);
  mkdirSync(target);
  for (let copy = 0; copy < times; copy++) cpSync(folder, path.join(target, String(copy)), { recursive: true, filter: isNoScript });
  return target;
}

/** Manifests are measured, by themselves: parsing alone reads no scripts. */
function isNoScript(file) {
  return !/\.(?:sh|md|py)$|Dockerfile$/.test(file);
}

function ms({ ms: time }) {
  return `${time.toFixed(0)} ms`;
}

function report(what, value, bar, detail) {
  console.log(`${what.padEnd(62)} ${value.toFixed(2).padStart(7)}  (at most ${bar}; ${detail})`);
}
