import { UserError } from '../errors.ts';
import { nearest } from '../model/nearest.ts';
import type { Config } from './config.ts';
import { validateConfig } from './validateConfig.generated.js';

/** What ajv reports, as far as we read it. */
interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema?: { readonly properties?: Readonly<Record<string, unknown>> };
  readonly data?: unknown;
  /** Set where the fault is a key of the object at `instancePath`. */
  readonly propertyName?: string;
}

/**
 * Checks a configuration against the schema.
 * @throws UserError that names the file, the JSON pointer, what is allowed and the nearest known name.
 */
export function checkConfig(config: unknown, file: string): Config {
  if (validateConfig(config)) return config as Config;
  const errors = (validateConfig.errors ?? []) as readonly SchemaError[];
  const lines = mostSpecific(errors).map((error) => `${file}: ${pointer(error)}: ${explain(error)}`);
  throw new UserError(
    'config',
    [...new Set(lines)].join('\n'),
    '`$schema` in the file lets your editor complete it; docs/configuration.md explains each key',
  );
}

/** Where alternatives fail, what went deepest is what the author meant. */
function mostSpecific(errors: readonly SchemaError[]): readonly SchemaError[] {
  const own = errors.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'propertyNames');
  return own.filter((error) => !own.some((other) => other.instancePath.startsWith(`${error.instancePath}/`) || outranks(other, error)));
}

/** At one place, an unknown key says more than "must be a string". */
function outranks(a: SchemaError, b: SchemaError): boolean {
  const rank = (error: SchemaError): number =>
    error.keyword === 'additionalProperties' ? 2 : error.keyword === 'enum' && typeof error.data === 'string' ? 1 : 0;
  return a.instancePath === b.instancePath && rank(a) > rank(b);
}

function pointer({ instancePath, keyword, params, propertyName }: SchemaError): string {
  const key = keyword === 'additionalProperties' ? String(params['additionalProperty']) : propertyName;
  const extra = key === undefined ? '' : `/${key}`;
  return `${instancePath}${extra}` || '/';
}

function explain({ keyword, params, message, parentSchema, data }: SchemaError): string {
  switch (keyword) {
    case 'additionalProperties':
      return unknownName(String(params['additionalProperty']), Object.keys(parentSchema?.properties ?? {}));
    case 'enum':
      return unknownName(String(data), params['allowedValues'] as readonly string[]);
    case 'required':
      return `\`${String(params['missingProperty'])}\` is missing`;
    default:
      return message ?? 'is not allowed';
  }
}

function unknownName(name: string, allowed: readonly string[]): string {
  const guess = nearest(name, allowed);
  const list = allowed.length > 12 ? `${allowed.slice(0, 12).join(', ')} …` : allowed.join(', ');
  return `\`${name}\` is not known; ${guess ? `did you mean \`${guess}\`? Allowed: ` : 'allowed: '}${list}`;
}
