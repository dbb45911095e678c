import type { LoadedConfig } from '../../config/load.ts';
import { placesInConfig } from '../../config/placesInConfig.ts';
import type { DeclaredException } from '../../continuity/verdicts/policy.ts';
import type { Finding } from '../../model/finding.ts';
import { faultySuppression } from '../../rules/structure/faulty-suppression.ts';
import { unusedSuppression } from '../../rules/structure/unused-suppression.ts';

interface Exceptions {
  readonly loaded: LoadedConfig;
  readonly used: ReadonlySet<DeclaredException>;
  /** The names of the environments that were compared. */
  readonly compared: readonly string[];
  readonly cwd: string;
  readonly today: string;
}

/** Entries of `allow` that have ended, and those that match no difference although all they may speak of was compared. */
export function exceptionFindings({ loaded, used, compared, cwd, today }: Exceptions): Finding[] {
  const { allow = [], environments = {} } = loaded.config;
  const idle = allow.filter((exception) => !used.has(exception));
  if (idle.length === 0) return [];
  const placeOf = placesInConfig(loaded, cwd);
  return idle.flatMap((exception) => {
    const { until, environments: own = Object.keys(environments) } = exception;
    const hasEnded = until !== undefined && until < today;
    if (!hasEnded && !own.every((name) => compared.includes(name))) return [];
    const { id, severity } = (hasEnded ? faultySuppression : unusedSuppression).meta;
    const message = hasEnded
      ? `this exception ended on ${until}; remove the difference, or set a new date`
      : 'this exception matches no difference; remove it';
    const place = placeOf(['allow', allow.indexOf(exception)]);
    return [{ rule: id, severity, message, place, targets: [], environments: [], related: [] }];
  });
}
