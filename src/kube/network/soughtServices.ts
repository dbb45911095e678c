import type { BackingService } from '../../model/backingService.ts';
import type { Setting } from '../values/settings.ts';
import { isOwnOrForBrowsers, saysWhere, variableName } from './hostSettings.ts';
import { loopbackIn, type LoopbackAddress } from './loopbackAddresses.ts';

/** A server that a program expects at `localhost`. */
export interface SoughtService {
  /** Absent: a database of some kind. */
  readonly service?: BackingService;
  readonly port?: number;
}

const database = /(?:^|_)(?:db|database)(?:_|$)/;

/**
 * The server a setting looks for at `localhost`: told by the scheme of its address, by its name, or by the port. Nothing where it
 * may be the program itself, or a page for a browser.
 *
 * @param settings All of the same container, among which the port may stand.
 */
export function soughtBy(
  { name, text }: Setting,
  settings: readonly Setting[],
  known: readonly BackingService[],
): SoughtService | undefined {
  const address = loopbackIn(text);
  if (!address) return undefined;
  const variable = variableName(name);
  if (isOwnOrForBrowsers(variable)) return undefined;
  const port = address.port ?? portBeside(name, settings);
  const isWeb = address.scheme === 'http' || address.scheme === 'https';
  if (address.scheme !== undefined && !isWeb)
    return found(
      known.find(({ schemes }) => schemes.includes(address.scheme!)),
      port,
    );
  const named = saysWhere(variable) ? known.find(({ word }) => word.test(variable)) : undefined;
  if (named) return found(named, port);
  return isWeb ? undefined : byPort(address, variable, port, known);
}

function byPort(
  address: LoopbackAddress,
  variable: string,
  port: number | undefined,
  known: readonly BackingService[],
): SoughtService | undefined {
  if (!address.isDatabase && !saysWhere(variable)) return undefined;
  const service = known.find(({ ports }) => port !== undefined && ports.includes(port));
  if (service) return found(service, port);
  // A database on another port is a proxy, as a rule.
  return port === undefined && (address.isDatabase || database.test(variable)) ? {} : undefined;
}

function found(service: BackingService | undefined, written: number | undefined): SoughtService | undefined {
  const port = written ?? service?.ports[0];
  return service && { service, ...(port !== undefined && { port }) };
}

/** `DB_PORT` beside `DB_HOST`. */
function portBeside(name: string, settings: readonly Setting[]): number | undefined {
  const other = name.replace(/(?:host(?:name)?|server|addr(?:ess)?)$/i, 'port').toLowerCase();
  const text = settings.find((setting) => setting.name.toLowerCase() === other)?.text;
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}
