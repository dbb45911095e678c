import { readdirSync, readFileSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { environmentProblems } from './commands/gather/environmentProblems.ts';
import { purposeIn } from './commands/gather/purposeIn.ts';
import { defineTarget } from './config/defineTarget.ts';
import type { TargetConfig } from './config/config.ts';
import { distributions } from './clusters/distributions.ts';
import { defaultTargets, targets } from './clusters/targets.ts';
import { lint } from './engine/lint.ts';
import { discover, mayBeManifest } from './input/discover.ts';
import { kustomizeProblems } from './input/kustomizeProblems.ts';
import { localBases } from './input/localBases.ts';
import { readManifests, type Manifests } from './input/readManifests.ts';
import { orphanedManifests } from './input/orphanedManifests.ts';
import { mayBeScript, readScripts } from './input/readScripts.ts';
import { renderKustomizations } from './input/renderKustomizations.ts';
import { roleOfPath } from './input/role.ts';
import { slashed } from './input/slashed.ts';
import type { Finding } from './model/finding.ts';
import { isReadingRule } from './model/isReadingRule.ts';
import type { Kustomization } from './model/kustomization.ts';
import type { Role } from './model/role.ts';
import type { Script } from './model/script.ts';
import type { Rule } from './model/rule.ts';
import { severities, type Severity } from './model/severity.ts';
import type { Target } from './model/target.ts';

/** How a fixture is checked; from `<name>.options.json` beside it. */
interface FixtureOptions {
  readonly options?: Readonly<Record<string, unknown>>;
  readonly role?: Role;
  readonly target?: readonly string[];
  /** Clusters as a configuration describes them; judged for where `target` does not choose. */
  readonly targets?: Readonly<Record<string, TargetConfig>>;
  readonly kubernetes?: string;
}

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
      (entry) => entry.isDirectory() || (isRead(entry.name) && !entry.name.endsWith('.options.json')),
    );
    return entries.map(({ name }) => path.join(directory, name)).toSorted();
  };
  return { valid: list('valid'), invalid: list('invalid') };
}

/** The files of a fixture by their names in it: of a folder all, and the kustomization at its top first. */
export function filesOfFixture(fixture: string): ReadonlyMap<string, string> {
  if (!statSync(fixture).isDirectory()) return new Map([[path.basename(fixture), readFileSync(fixture, 'utf8')]]);
  const names = readdirSync(fixture, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(fixture, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return new Map(names.map((name) => [name, readFileSync(path.join(fixture, name), 'utf8')]));
}

function rank(name: string): number {
  return name === 'kustomization.yaml' ? 0 : name.split('/').length;
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

/** A fixture as documentation shows it: without the wants. */
export function withoutWants(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*#\s*want/.test(line))
    .map((line) => line.replace(/\s*#\s*want\b.*$/, ''))
    .join('\n');
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

interface Fixture extends Manifests {
  readonly kustomizations: readonly Kustomization[];
  readonly scripts: readonly Script[];
  readonly localBases: ReadonlySet<string>;
  readonly options: FixtureOptions;
  /** The clusters its options describe. */
  readonly described: readonly Target[];
}

async function findingsIn(rules: readonly Rule[], id: string, file: string): Promise<Finding[]> {
  const fixture = await readFixture(file);
  const { role = roleFor(rules, id), target } = fixture.options;
  const chosen = target ? [...targets, ...fixture.described].filter((each) => target.includes(each.id)) : undefined;
  return lintFixture(rules, id, fixture, role, chosen ?? (fixture.described.length > 0 ? fixture.described : defaultTargets));
}

async function readFixture(file: string): Promise<Fixture> {
  const options = optionsOf(file);
  const described = Object.entries(options.targets ?? {}).map(([name, definition]) => defineTarget(name, definition));
  const isFolder = statSync(file).isDirectory();
  const directory = path.resolve(isFolder ? file : path.dirname(file));
  const found = isFolder ? await discover(['.'], directory, () => false, isRead) : [{ path: path.resolve(file), named: true }];
  const { roots, files, sources } = renderKustomizations(isFolder ? found : [], directory, 'root-only');
  const plain = found.filter((each) => !files.has(slashed(each.path)) && (mayBeManifest(each.path) || !mayBeScript(each.path)));
  const { scripts } = await readScripts(found, directory);
  const manifests = await readManifests(plain, directory, undefined, sources);
  const purposeOfFile = purposeIn({ environments: [] }, { cwd: directory, paths: [directory] });
  const config = isFolder ? await environmentProblems(directory) : [];
  return {
    ...manifests,
    resources: [...manifests.resources, ...roots.flatMap(({ build }) => build.resources)],
    problems: [
      ...manifests.problems,
      ...kustomizeProblems(roots, purposeOfFile),
      ...orphanedManifests(roots, manifests, directory, purposeOfFile),
      ...config,
    ],
    kustomizations: roots.flatMap(({ build }) => build.kustomizations),
    scripts,
    localBases: localBases(roots, (root) => roleOfPath(root.directory).role, directory),
    options,
    described,
  };
}

/** Configurations of local clusters have nothing to do with production. */
function roleFor(rules: readonly Rule[], id: string): Role {
  return rules.some((rule) => rule.meta.id === id && 'checkClusterConfig' in rule) ? 'unknown' : 'production';
}

function lintFixture(
  rules: readonly Rule[],
  id: string,
  { resources, clusterConfigs, kustomizations, scripts, localBases, problems, directives, options: { options, kubernetes } }: Fixture,
  role: Role,
  targets: readonly Target[],
): Finding[] {
  const rule = rules.find(({ meta }) => meta.id === id);
  const { findings } = lint({
    sets: [
      {
        role,
        roleFrom: 'arguments',
        targets,
        distributions,
        ...(kubernetes !== undefined && { kubernetes }),
        clusterConfigs,
        resources,
        localBases,
      },
    ],
    rules,
    settings: {
      rules: { [id]: { ...(options && { options }), ...(rule?.meta.optIn && { severity: rule.meta.severity }) } },
      overrides: [],
    },
    kustomizations,
    scripts,
    clusterConfigs: { resources: clusterConfigs, targets, distributions },
    problems,
    directives,
    today: '2026-11-22',
  });
  return findings.filter(({ rule }) => rule === id);
}

function optionsOf(file: string): FixtureOptions {
  const beside = file.replace(/(?:\.[^./\\]+)?$/, '.options.json');
  return existsSync(beside) ? (JSON.parse(readFileSync(beside, 'utf8')) as FixtureOptions) : {};
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

function isRead(file: string): boolean {
  return mayBeManifest(file) || mayBeScript(file);
}
