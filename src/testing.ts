import { readdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import { mayBeRead } from './input/mayBeRead.ts';
import type { Finding } from './model/finding.ts';
import { isReadingRule } from './model/isReadingRule.ts';
import type { Rule } from './model/rule.ts';
import { severities, type Severity } from './model/severity.ts';
import type { Target } from './model/target.ts';
import { conditionsOf, roleFor } from './testing/conditions.ts';
import { filesOfFixture } from './testing/filesOfFixture.ts';
import { isFixedFixture } from './testing/fixedFixture.ts';
import { lintFixture } from './testing/lintFixture.ts';
import { type Fixture, readFixture } from './testing/readFixture.ts';

export { checkFixes } from './testing/checkFixes.ts';
export { filesOfFixture } from './testing/filesOfFixture.ts';
export { fixedFixture } from './testing/fixedFixture.ts';
export { withoutWants } from './testing/withoutWants.ts';

interface Want {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly severity: string | undefined;
  readonly part: string;
}

const wantComment = /#\s*want(?:@(?<offset>[-+]\d+))?\s+(?<rule>[a-z0-9/-]+)(?:\s+(?<severity>error|warning|info))?\s+"(?<part>[^"]*)"/g;

/** The fixtures of a rule: manifests and scripts in `<folder>/<id>/{valid,invalid}/`, in order, and folders that are one fixture each. */
export function fixturesOf(folder: string, id: string): { readonly valid: readonly string[]; readonly invalid: readonly string[] } {
  const list = (kind: string): string[] => {
    const directory = path.join(folder, id, kind);
    if (!existsSync(directory)) return [];
    const entries = readdirSync(directory, { withFileTypes: true }).filter(
      (entry) => !isFixedFixture(entry.name) && (entry.isDirectory() || (mayBeRead(entry.name) && !entry.name.endsWith('.options.json'))),
    );
    return entries.map(({ name }) => path.join(directory, name)).toSorted();
  };
  return { valid: list('valid'), invalid: list('invalid') };
}

/**
 * Checks one fixture of a rule: every `# want <rule> "part of the message"` must be found on its line (`want@+1` speaks
 * of the next one, `want <rule> error "…"` of the severity too), and nothing else may be found by that rule.
 *
 * @param rules All rules, so that suppressions can name them.
 * @returns What is wrong, a line each; nothing where the fixture holds.
 */
export async function checkFixture(rules: readonly Rule[], id: string, file: string): Promise<string[]> {
  const complaints: string[] = [];
  const wants = [...filesOfFixture(file)].flatMap(([name, text]) => wantsIn(name, text));
  const found = await findingsIn(rules, id, file);
  for (const want of wants) {
    const at = found.findIndex((finding) => answers(finding, want));
    if (at === -1) complaints.push(`${want.file}:${want.line}: wanted ${want.rule} ${want.severity ?? ''} "${want.part}"`);
    else found.splice(at, 1);
  }
  complaints.push(
    ...found.map(({ place, rule, severity, message }) => `${place.file}:${place.start.line}: unexpected ${rule} ${severity} "${message}"`),
  );
  return complaints;
}

/** The worst that a rule finds, if anything. */
interface Worst {
  /** For each target by itself. */
  readonly on: readonly (Severity | undefined)[];
  /** For the clusters that the fixtures' own options describe. */
  readonly described: Severity | undefined;
}

/** How bad it is what a rule finds in some fixtures, as in production. Fixtures are read once. */
export async function severitiesOn(
  rules: readonly Rule[],
  id: string,
  files: readonly string[],
  targets: readonly Target[],
): Promise<Worst> {
  const fixtures: Fixture[] = [];
  for (const file of files) fixtures.push(await readFixture(file));
  // What reading finds may be about any rule.
  const own = rules.filter(({ meta }) => meta.id === id);
  const needed = own.some((rule) => !isReadingRule(rule)) ? own : rules;
  const worst = (some: readonly Fixture[], targetsOf: (fixture: Fixture) => readonly Target[]): Severity | undefined => {
    const found = some.flatMap((fixture) => lintFixture(needed, id, fixture, roleFor(rules, id), targetsOf(fixture)));
    return severities.find((severity) => found.some((finding) => finding.severity === severity));
  };
  const describing = fixtures.filter(({ described }) => described.length > 0);
  return {
    on: targets.map((target) => worst(fixtures, () => [target])),
    described: worst(describing, ({ described }) => described),
  };
}

async function findingsIn(rules: readonly Rule[], id: string, file: string): Promise<Finding[]> {
  const fixture = await readFixture(file);
  const { role, targets } = conditionsOf(rules, id, fixture);
  return lintFixture(rules, id, fixture, role, targets);
}

function wantsIn(file: string, text: string): Want[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(wantComment)].map(({ groups = {} }) => ({
      file,
      line: index + 1 + Number(groups['offset'] ?? 0),
      rule: groups['rule']!,
      severity: groups['severity'],
      part: groups['part']!,
    })),
  );
}

function answers({ place, rule, severity, message }: Finding, want: Want): boolean {
  return (
    place.file === want.file &&
    place.start.line === want.line &&
    rule === want.rule &&
    message.includes(want.part) &&
    (want.severity === undefined || want.severity === severity)
  );
}
