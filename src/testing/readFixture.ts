import { readFileSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { environmentProblems } from '../commands/gather/environmentProblems.ts';
import { purposeIn } from '../commands/gather/purposeIn.ts';
import { defineTarget } from '../config/defineTarget.ts';
import type { TargetConfig } from '../config/config.ts';
import { newDirectives } from '../input/directivesInComments.ts';
import { discover, mayBeManifest } from '../input/discover.ts';
import { kustomizeProblems } from '../input/kustomizeProblems.ts';
import { localBases } from '../input/localBases.ts';
import { readManifests, type Manifests } from '../input/readManifests.ts';
import { orphanedManifests } from '../input/orphanedManifests.ts';
import { mayBeRead } from '../input/mayBeRead.ts';
import { mayBeScript, readScripts } from '../input/readScripts.ts';
import { renderKustomizations } from '../input/renderKustomizations.ts';
import { roleOfPath } from '../input/role.ts';
import { slashed } from '../input/slashed.ts';
import type { Kustomization } from '../model/kustomization.ts';
import type { Role } from '../model/role.ts';
import type { Script } from '../model/script.ts';
import type { Target } from '../model/target.ts';

/** How a fixture is checked; from `<name>.options.json` beside it. */
interface FixtureOptions {
  readonly options?: Readonly<Record<string, unknown>>;
  readonly role?: Role;
  readonly target?: readonly string[];
  /** Clusters as a configuration describes them; judged for where `target` does not choose. */
  readonly targets?: Readonly<Record<string, TargetConfig>>;
  readonly kubernetes?: string;
}

/** What a fixture holds, and how it is to be checked. */
export interface Fixture extends Manifests {
  readonly kustomizations: readonly Kustomization[];
  readonly scripts: readonly Script[];
  readonly directory: string;
  readonly localBases: ReadonlySet<string>;
  readonly options: FixtureOptions;
  /** The clusters its options describe. */
  readonly described: readonly Target[];
}

/** Reads a manifest, a script, or a folder that is one fixture. */
export async function readFixture(file: string): Promise<Fixture> {
  const options = optionsOf(file);
  const described = Object.entries(options.targets ?? {}).map(([name, definition]) => defineTarget(name, definition));
  const isFolder = statSync(file).isDirectory();
  const directory = path.resolve(isFolder ? file : path.dirname(file));
  const found = isFolder ? await discover(['.'], directory, () => false, mayBeRead) : [{ path: path.resolve(file), named: true }];
  const { roots, files, sources } = renderKustomizations(isFolder ? found : [], directory, 'root-only');
  const plain = found.filter((each) => !files.has(slashed(each.path)) && (mayBeManifest(each.path) || !mayBeScript(each.path)));
  const { scripts, ...directives } = await readScripts(found, directory);
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
    directives: [...manifests.directives, ...newDirectives(manifests, directives).directives],
    kustomizations: roots.flatMap(({ build }) => build.kustomizations),
    scripts,
    directory,
    localBases: localBases(roots, (root) => roleOfPath(root.directory).role, directory),
    options,
    described,
  };
}

function optionsOf(file: string): FixtureOptions {
  const beside = file.replace(/(?:\.[^./\\]+)?$/, '.options.json');
  return existsSync(beside) ? (JSON.parse(readFileSync(beside, 'utf8')) as FixtureOptions) : {};
}
