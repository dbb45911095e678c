import type { ErrorObject } from 'ajv';
import { unknownName } from './unknownName.ts';

/** What ajv found with `allErrors` and `verbose`, for people: JSON pointer, fault, and what is allowed, a line each. */
export function schemaFaults(errors: readonly ErrorObject[]): string[] {
  return [...new Set(mostSpecific(errors).map((error) => `${pointer(error)}: ${explain(error)}`))];
}

/** Where alternatives fail, what went deepest is what the author meant. */
function mostSpecific(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const own = errors.filter(
    (error) =>
      !/\/(?:any|one)Of\/\d+\/required$/.test(error.schemaPath) &&
      error.keyword !== 'propertyNames' &&
      (error.keyword !== 'anyOf' || alternativeKeys(error) !== undefined),
  );
  return own.filter((error) => !own.some((other) => other.instancePath.startsWith(`${error.instancePath}/`) || outranks(other, error)));
}

/** At one place, an unknown key says more than "must be a string". */
function outranks(a: ErrorObject, b: ErrorObject): boolean {
  const rank = (error: ErrorObject): number =>
    error.keyword === 'additionalProperties' ? 2 : error.keyword === 'enum' && typeof error.data === 'string' ? 1 : 0;
  return a.instancePath === b.instancePath && rank(a) > rank(b);
}

/** The keys of which one is wanted, where that is all the alternatives say. */
function alternativeKeys({ keyword, parentSchema }: ErrorObject): readonly string[] | undefined {
  const alternatives = parentSchema?.[keyword] as readonly { readonly required?: readonly string[] }[];
  const keys = alternatives.flatMap(({ required = [] }) => required);
  return keys.length === alternatives.length ? keys : undefined;
}

function pointer({ instancePath, keyword, params, propertyName }: ErrorObject): string {
  const key = keyword === 'additionalProperties' ? String(params['additionalProperty']) : propertyName;
  const extra = key === undefined ? '' : `/${key}`;
  return `${instancePath}${extra}` || '/';
}

function explain(error: ErrorObject): string {
  const { keyword, params, message, parentSchema, data } = error;
  switch (keyword) {
    case 'oneOf':
    case 'anyOf': {
      const keys = (alternativeKeys(error) ?? []).map((key) => `\`${key}\``).join(', ');
      return params['passingSchemas'] ? `takes one of ${keys}, not both` : `one of ${keys} is missing`;
    }
    case 'dependencies':
      return `\`${String(params['property'])}\` needs \`${String(params['missingProperty'])}\``;
    case 'additionalProperties':
      return unknownName(String(params['additionalProperty']), Object.keys((parentSchema?.['properties'] as object | undefined) ?? {}));
    case 'enum':
      return unknownName(String(data), params['allowedValues'] as readonly string[]);
    case 'required':
      return `\`${String(params['missingProperty'])}\` is missing`;
    default:
      return message ?? 'is not allowed';
  }
}
