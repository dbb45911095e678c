import type { LoadedConfig } from '../../config/load.ts';
import { placesInConfig } from '../../config/placesInConfig.ts';
import type { ReadingProblem } from '../../engine/readingProblem.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Role } from '../../model/role.ts';
import { missingEnvironment } from '../../rules/structure/missing-environment.ts';
import type { EnvironmentFault } from '../environments/environmentFiles.ts';

/** A configured environment, and what is known of it. */
interface Judged {
  readonly environment: string;
  readonly role: Role;
  readonly faults: readonly EnvironmentFault[];
}

/** What the configured environments name in vain, and the role that none of them has, at their lines of the configuration. */
export function missingEnvironments(environments: readonly Judged[], config: LoadedConfig, cwd: string): ReadingProblem[] {
  const oneSided = lonelyRole(environments);
  if (config.file === undefined || (oneSided === undefined && environments.every(({ faults }) => faults.length === 0))) return [];
  const placeOf = placesInConfig(config, cwd);
  const faults = environments.flatMap(({ environment, faults: own }) =>
    own.map(({ at, message }) => ({
      rule: missingEnvironment,
      message,
      place: placeOf(['environments', environment, ...at]),
      // Nothing of it can be deployed.
      refused: true,
    })),
  );
  return oneSided === undefined
    ? faults
    : [...faults, { rule: missingEnvironment, message: oneSided, place: placeOf(['environments'], 'key') }];
}

/** Says which role is missing beside the other. */
function lonelyRole(environments: readonly Judged[]): string | undefined {
  const named = (role: Role): string[] => environments.filter((each) => each.role === role).map(({ environment }) => `\`${environment}\``);
  const [local, production] = [named('local'), named('production')];
  if ((local.length === 0) === (production.length === 0)) return undefined;
  const [here, there] = local.length === 0 ? [production, 'local'] : [local, 'production'];
  return `there is no ${there} environment to compare ${enumerate(here)} with; name its folder, even if it is the base, with \`"role": "${there}"\``;
}
