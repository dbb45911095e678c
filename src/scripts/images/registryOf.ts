import { isOpenName } from './namePattern.ts';

/**
 * The registry in the name of an image, with any port where it is only known when it runs. Undefined where there is none (`app`, `acme/app`),
 * or where nobody can tell.
 */
export function registryOf(image: string): string | undefined {
  const slash = image.indexOf('/');
  if (slash === -1) return undefined;
  const host = image.slice(0, slash).replace(/:(?:\$\(?\{?\w+(?::-\d+)?\}?\)?|\{\{[^{}]*\}\})$/, ':5000');
  return !isOpenName(host) && (/[.:]/.test(host) || host === 'localhost') ? host : undefined;
}
