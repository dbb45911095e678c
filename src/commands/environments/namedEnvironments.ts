import { existsSync } from 'node:fs';
import path from 'node:path';
import { environmentOf } from '../../config/environmentOf.ts';
import type { ResolvedConfig } from '../../config/resolve.ts';
import { type ResolvedEnvironment, resolveEnvironment } from '../../config/resolveEnvironment.ts';
import { UserError } from '../../errors.ts';
import { filesOf } from '../../input/discover.ts';
import { environmentFolders, type EnvironmentFolder } from '../../input/environmentFolders.ts';
import { gitRoot } from '../../input/gitignore.ts';
import { fixedPart, isGlob } from '../../input/globs.ts';
import { roleOfName } from '../../input/role.ts';
import { roleBesideOthers } from '../../input/roleBesideOthers.ts';
import { slashed } from '../../input/slashed.ts';
import { nearest } from '../../model/nearest.ts';
import type { Role } from '../../model/role.ts';
import { someOf } from '../../model/someOf.ts';
import { environmentHead } from './environmentHead.ts';
import type { Wanted } from './loadResolved.ts';

/** Finds environments by what somebody calls them. */
export class NamedEnvironments {
  readonly #config: ResolvedConfig;
  readonly #cwd: string;
  #folders: Promise<readonly EnvironmentFolder[]> | undefined;

  constructor(config: ResolvedConfig, cwd: string) {
    this.#config = config;
    this.#cwd = cwd;
  }

  /**
   * The environment of the configuration with this name; else the one the layout gives it; else what lies at this path.
   * @throws UserError where there is none, or where the layout has several.
   */
  async find(name: string): Promise<Wanted> {
    const configured = this.#config.environments.find((each) => each.name === name);
    if (configured) return { environment: configured, head: environmentHead(configured, this.#config) };
    const candidates = isName(name) ? (await this.#layout()).filter((each) => each.name === name) : [];
    if (candidates.length > 1) {
      const paths = candidates.map((each) => `\`${each.path}\``).join(', ');
      throw new UserError('arguments', `\`${name}\` may be any of ${paths}`, 'write one of these paths, or name it under `environments`');
    }
    if (candidates[0]) return this.#at(candidates[0].path, name, candidates[0].role);
    if (isGlob(name) || existsSync(path.resolve(this.#cwd, name))) return this.#at(name, withoutSlash(name));
    throw await this.#unknown(name);
  }

  /** What lies at a path, with what the configuration says of the environment it belongs to. */
  async #at(where: string, name: string, told: Role = 'unknown'): Promise<Wanted> {
    const absolute = path.resolve(this.#cwd, fixedPart(where));
    const { role, targets, distributions, kubernetes }: Partial<ResolvedEnvironment> =
      environmentOf(absolute, this.#config.environments) ?? {};
    const environment: ResolvedEnvironment = {
      ...(await resolveEnvironment(name, { path: where }, this.#cwd)),
      ...(role && { role }),
      ...(targets && { targets }),
      ...(distributions && { distributions }),
      ...(kubernetes !== undefined && { kubernetes }),
    };
    // Folders above the working one tell a role, too.
    const root = gitRoot(this.#cwd) ?? this.#cwd;
    const head = environmentHead({ ...environment, directory: root, paths: [path.relative(root, absolute)] }, this.#config);
    if (head.roleFrom !== 'default') return { environment, head };
    const beside = told === 'unknown' ? (roleOfFile(where) ?? roleBesideOthers(absolute)) : told;
    return { environment, head: beside === 'unknown' ? head : { ...head, role: beside, roleFrom: 'path' } };
  }

  #layout(): Promise<readonly EnvironmentFolder[]> {
    return (this.#folders ??= filesOf('.', this.#cwd, this.#config.isIgnored).then((files) => environmentFolders(files ?? [], this.#cwd)));
  }

  async #unknown(name: string): Promise<UserError> {
    const known = [...new Set([...this.#config.environments.map((each) => each.name), ...(await this.#layout()).map((each) => each.name)])];
    const guess = nearest(name, known);
    const next = guess === undefined ? '' : `did you mean ${guess}? `;
    const help = known.length > 0 ? `${next}Known: ${someOf(known)}` : 'name a folder, or describe `environments` in the configuration';
    return new UserError('arguments', `there is no environment and no path \`${name}\``, help);
  }
}

/** What the name of a file says: `prod.yaml`. */
function roleOfFile(where: string): Role | undefined {
  const stem = /^(.+)\.(?:ya?ml|json)$/i.exec(path.basename(where))?.[1];
  const role = roleOfName(stem ?? '');
  return role === 'unknown' ? undefined : role;
}

function isName(text: string): boolean {
  return !/[\\/]/.test(text) && text !== '.' && text !== '..';
}

function withoutSlash(text: string): string {
  return slashed(path.normalize(text)).replace(/(?<=.)\/$/, '');
}
