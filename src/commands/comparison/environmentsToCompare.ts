import path from 'node:path';
import type { ResolvedConfig } from '../../config/resolve.ts';
import { UserError } from '../../errors.ts';
import { baseOf } from '../../input/baseOf.ts';
import { filesOf } from '../../input/discover.ts';
import { environmentFolders } from '../../input/environmentFolders.ts';
import { slashed } from '../../input/slashed.ts';
import type { Role } from '../../model/role.ts';
import { environmentHead } from '../environments/environmentHead.ts';

/**
 * The names to compare where none are given: the local environment of the configuration, and every production one; without
 * configured environments, those the layout of the folders gives.
 *
 * @throws UserError where there are none, or the layout has several local ones.
 */
export async function environmentsToCompare(config: ResolvedConfig, cwd: string): Promise<string[]> {
  const configured = config.environments.map((environment) => environmentHead(environment, config));
  const isConfigured = configured.length > 0;
  const known = isConfigured
    ? configured.map(({ environment, role }) => ({ name: environment, role }))
    : environmentFolders((await filesOf('.', cwd, config.isIgnored)) ?? [], cwd).map(({ path, role }) => ({ name: path, role }));
  const named = (role: Role): string[] => known.filter((each) => each.role === role).map(({ name }) => name);
  const [local, production] = [named('local'), named('production')];
  if (local.length > 0 && production.length > 0 && (isConfigured || local.length === 1)) return [local[0]!, ...production];
  throw new UserError('arguments', complaint(isConfigured, local, production), advice(local, production, cwd));
}

function complaint(isConfigured: boolean, local: readonly string[], production: readonly string[]): string {
  if (local.length > 1 && production.length > 0) return `there are several local environments: ${local.slice(0, 5).join(', ')}`;
  const missing = local.length === 0 ? 'local' : 'production';
  return `there is no ${missing} environment ${isConfigured ? 'in the configuration' : 'below this folder'}`;
}

/** Where nothing is for production by its name, the base may be what is deployed. */
function advice(local: readonly string[], production: readonly string[], cwd: string): string {
  const [first] = local;
  const base = first === undefined || production.length > 0 ? undefined : baseOf(path.resolve(cwd, first));
  if (first === undefined || base === undefined) return 'name two to compare: k8sport compare overlays/local overlays/production';
  return `if production deploys the base: k8sport compare ${first} ${slashed(path.relative(cwd, base))}`;
}
