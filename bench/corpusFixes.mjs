// npm run corpus:fixes -- <folder> …: copies each folder below a folder, mends all that can be mended in the copy, and
// checks it: the `yaml` package reads every file that it could read, no comment is lost but on removed lines, what was mended is no
// longer found, no rule finds more, and a second run changes nothing.
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Lexer, parseAllDocuments } from 'yaml';
import { loadModules } from './bundleModules.mjs';

const { positionals: folders } = parseArgs({ allowPositionals: true });
if (folders.length === 0) {
  console.error('usage: npm run corpus:fixes -- <folder> …');
  process.exit(2);
}
const { main } = await loadModules(['main']);
const counts = { projects: 0, files: 0, fixed: 0, refused: 0, wrong: 0 };
const [byRule, reasons] = [new Map(), new Map()];

for (const folder of folders) {
  const entries = readdirSync(folder, { withFileTypes: true });
  const projects = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const project of projects.length > 0 ? projects : ['.']) await tryOut(path.join(folder, project));
}
console.log(
  `${counts.projects} folders, ${counts.files} files changed, ${counts.fixed} problems fixed, ${counts.refused} refused, ${counts.wrong} wrong`,
);
for (const [rule, count] of sorted(byRule)) console.log(`${String(count).padStart(6)}  ${rule}`);
for (const [reason, count] of sorted(reasons)) console.log(`${String(count).padStart(6)}  refused: ${reason}`);
process.exitCode = counts.wrong > 0 ? 1 : 0;

async function tryOut(project) {
  const copy = mkdtempSync(path.join(tmpdir(), 'k8sport-fixes-'));
  try {
    cpSync(project, copy, { recursive: true, filter: (file) => !file.split(path.sep).includes('.git') && !statSync(file).isSocket() });
    mkdirSync(path.join(copy, '.git'), { recursive: true });
    // Whoever keeps a corpus may protect it.
    for (const file of readdirSync(copy, { recursive: true })) chmodSync(path.join(copy, file), 0o755);
    const before = await report(copy);
    if (!before) return;
    counts.projects++;
    const texts = textsIn(copy);
    const { stderr, stdout } = await run(copy, '--fix=unsafe', '-f', 'json');
    const after = JSON.parse(stdout);
    const [, problems = '0'] = /^fixed (\d+) problem/m.exec(stderr) ?? [];
    counts.fixed += Number(problems);
    tellRefused(stderr);
    const wrong = [...changedFiles(copy, texts), ...newFindings(before, after, Number(problems))];
    const fixed = textsIn(copy);
    const second = await run(copy, '--fix=unsafe', '-f', 'json');
    const again = [...textsIn(copy)].filter(([file, text]) => fixed.get(file) !== text).map(([file]) => file);
    if (again.length > 0 || !/^fixed nothing/m.test(second.stderr)) wrong.push(`a second run: ${again.join(', ')} ${second.stderr}`);
    counts.wrong += wrong.length;
    for (const line of wrong) console.log(`WRONG ${project}: ${line}`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function sorted(map) {
  return [...map].sort((a, b) => b[1] - a[1]);
}

async function report(cwd) {
  const { code, stdout } = await run(cwd, '-f', 'json');
  return code === 0 ? JSON.parse(stdout) : undefined;
}

async function run(cwd, ...rest) {
  const written = { stdout: '', stderr: '' };
  const output = (name) => ({ isTTY: false, write: (text) => void (written[name] += text) });
  const refuse = async () => ({ refusal: 'no program is run here' });
  const code = await main(['check', '.', '--exit-zero', ...rest], {
    cwd,
    env: {},
    stdout: output('stdout'),
    stderr: output('stderr'),
    readStandardInput: () => Buffer.alloc(0),
    kubectl: refuse,
    kustomize: refuse,
    helm: refuse,
    git: refuse,
    now: () => 0,
    today: '2026-11-22',
  });
  return { code, ...written };
}

function textsIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, path: old, name }) => path.join(parentPath ?? old, name)).map((file) => [file, readFileSync(file, 'utf8')]),
  );
}

function changedFiles(folder, before) {
  return [...textsIn(folder)].flatMap(([file, text]) => {
    const old = before.get(file);
    if (old === text) return [];
    counts.files++;
    const name = path.relative(folder, file);
    if (old === undefined) return [`${name} is new`];
    if (!/\.ya?ml$/.test(file)) return [];
    const faults = [];
    if (errorsIn(text) > errorsIn(old)) faults.push(`${name} is no longer YAML`);
    const lost = missing(commentsIn(old), commentsIn(text)).filter((comment) => !goesWithItsLine(old, text, comment));
    if (lost.length > 0) faults.push(`${name} lost ${lost.join(' ')}`);
    if (old.endsWith('\n') !== text.endsWith('\n')) faults.push(`${name} ends otherwise`);
    if (old.includes('\r\n') && /[^\r]\n/.test(text) !== /[^\r]\n/.test(old)) faults.push(`${name} has other line breaks`);
    return faults;
  });
}

function errorsIn(text) {
  return parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' }).reduce((sum, { errors }) => sum + errors.length, 0);
}

function commentsIn(text) {
  return [...new Lexer().lex(text)].filter((token) => token.startsWith('#'));
}

function missing(all, some) {
  const left = new Map();
  for (const each of some) left.set(each, (left.get(each) ?? 0) + 1);
  return all.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}

/** A removed entry takes the comment behind it along. */
function goesWithItsLine(before, after, comment) {
  const behind = (text) => text.split('\n').filter((line) => line.includes(comment) && !line.trimStart().startsWith('#')).length;
  return behind(before) > behind(after);
}

function newFindings(before, after, made) {
  const count = ({ findings }) => {
    const rules = new Map();
    for (const { rule } of findings) rules.set(rule, (rules.get(rule) ?? 0) + 1);
    return rules;
  };
  const [old, fresh] = [count(before), count(after)];
  for (const [rule, number] of old) {
    if (number > (fresh.get(rule) ?? 0)) byRule.set(rule, (byRule.get(rule) ?? 0) + number - (fresh.get(rule) ?? 0));
  }
  // What was never pulled is pulled once then, which is a milder finding of another rule; and that one has a fix, too.
  const milder = Math.max(0, (old.get('never-pull') ?? 0) - (fresh.get('never-pull') ?? 0));
  const most = (rule) => (old.get(rule) ?? 0) + (rule === 'cached-mutable-image' ? milder : 0);
  const wrong = [...fresh]
    .filter(([rule, number]) => number > most(rule))
    .map(([rule, number]) => `${rule} finds ${number} and not ${most(rule)}`);
  const less = before.findings.length - after.findings.length;
  if (wrong.length === 0 && less + milder < made) wrong.push(`${made} were fixed, and ${less} fewer are found`);
  return wrong;
}

function tellRefused(stderr) {
  for (const line of stderr.split('\n').filter((each) => each.startsWith('  '))) {
    counts.refused++;
    const [, rule, reason] = /:\d+ (\S+): (.*)$/.exec(line) ?? [];
    const key = `${rule}: ${reason}`.replaceAll(/`[^`]*`/g, '…');
    reasons.set(key, (reasons.get(key) ?? 0) + 1);
  }
}
