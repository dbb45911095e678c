import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mend, type Mended } from '../fixes/mend.ts';
import type { Finding } from '../model/finding.ts';
import type { Rule, RuleMeta } from '../model/rule.ts';
import { conditionsOf } from './conditions.ts';
import { filesOfFixture } from './filesOfFixture.ts';
import { fixedFixture } from './fixedFixture.ts';
import { judgeFixture } from './judgeFixture.ts';
import { readFixture } from './readFixture.ts';
import { withoutWants } from './withoutWants.ts';

/**
 * Makes all fixes that a rule has for a fixture, unsafe ones too, and checks that each can be proved, that what they mend is no longer
 * found, that no rule finds anything new, that a second run changes nothing, and that the files are those of `<fixture>.fixed`, if it exists.
 *
 * @param rules All rules.
 * @returns What is wrong, a line each.
 */
export async function checkFixes(rules: readonly Rule[], id: string, fixture: string): Promise<string[]> {
  const before = await judged(rules, id, fixture);
  const own = before.findings.filter(({ rule, fix }) => rule === id && fix);
  if (own.length === 0) return fixedFixture(fixture) === undefined ? [] : [`${id} has no fix for it`];
  const meta = rules.find((rule) => rule.meta.id === id)!.meta;
  const complaints = [...own.flatMap((finding) => undeclared(meta, finding)), ...unproved(before.mended)];
  const after = await onceFixed(fixture, before.mended, async (copy) => judged(rules, id, copy));
  if (after.mended.files.size > 0) complaints.push(`a second run changes ${[...after.mended.files.keys()].join(', ')} again`);
  const expected = fixedFixture(fixture);
  return [...complaints, ...newFindings(id, before, after), ...(expected ? otherTexts(fixture, expected, before.mended) : [])];
}

interface Judged {
  readonly findings: readonly Finding[];
  readonly mended: Mended;
}

async function judged(rules: readonly Rule[], id: string, file: string): Promise<Judged> {
  const fixture = await readFixture(file);
  const { role, targets } = conditionsOf(rules, id, fixture);
  const findings = judgeFixture(rules, id, fixture, role, targets);
  const texts = filesOfFixture(file);
  const languages = new Map(fixture.scripts.map((script) => [script.file, script.language]));
  const mended = await mend(
    findings.filter(({ rule }) => rule === id),
    { text: (name) => texts.get(name), language: (name) => languages.get(name) },
  );
  return { findings, mended };
}

function undeclared({ id, fixable }: RuleMeta, { place, fix }: Finding): string[] {
  if (fixable === undefined) return [`${place.file}:${place.start.line}: ${id} has a fix, so its meta needs \`fixable\``];
  return fixable === 'unsafe' && fix?.safety === 'safe'
    ? [`${place.file}:${place.start.line}: ${id} has a safe fix, so \`fixable\` should be \`safe\``]
    : [];
}

/** What the engine refused, nobody has to prove. */
function unproved({ outcomes }: Mended): string[] {
  return [...outcomes].flatMap(([{ place, rule, fix }, outcome]) =>
    outcome === 'made' || fix?.refused !== undefined ? [] : [`${place.file}:${place.start.line}: ${rule}: ${outcome.refused}`],
  );
}

/** Makes the fixes in a copy, which is gone afterwards. */
async function onceFixed<T>(fixture: string, { files }: Mended, use: (copy: string) => Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'k8sport-')));
  const copy = path.join(folder, path.basename(fixture));
  const options = fixture.replace(/(?:\.[^./\\]+)?$/, '.options.json');
  try {
    cpSync(fixture, copy, { recursive: true });
    if (existsSync(options)) cpSync(options, path.join(folder, path.basename(options)));
    const root = statSync(fixture).isDirectory() ? copy : folder;
    for (const [name, { after }] of files) writeFileSync(path.join(root, name), after);
    return await use(copy);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A message may tell of the value that changed, so findings are counted. */
function newFindings(id: string, before: Judged, after: Judged): string[] {
  const counts = countByRule(before.findings);
  const made = [...before.mended.outcomes.values()].filter((outcome) => outcome === 'made').length;
  counts.set(id, (counts.get(id) ?? 0) - made);
  return [...countByRule(after.findings)].flatMap(([rule, count]) => {
    const most = counts.get(rule) ?? 0;
    if (count <= most) return [];
    const told = after.findings.filter((finding) => finding.rule === rule).map(({ place, message }) => `${place.start.line} "${message}"`);
    return [`after the fixes ${rule} finds ${count}, not ${most}: ${told.join(', ')}`];
  });
}

function countByRule(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function otherTexts(fixture: string, expected: string, { files }: Mended): string[] {
  const isFolder = statSync(fixture).isDirectory();
  const wanted = new Map([...filesOfFixture(expected)].map(([name, text]) => [isFolder ? name : path.basename(fixture), text]));
  return [...new Set([...wanted.keys(), ...files.keys()])].flatMap((name) => {
    const [want, got] = [wanted.get(name), files.get(name)?.after];
    if (got !== undefined && want !== undefined && withoutWants(got) === withoutWants(want)) return [];
    return [
      `${name}: ${want === undefined ? `is no file of ${path.basename(expected)}` : 'is not as wanted'}, but\n${got ?? '(unchanged)'}`,
    ];
  });
}
