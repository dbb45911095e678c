import { isCredentialName } from './credentials.ts';
import { hasCredential } from './secretValues.ts';

/** On a command line: `--token abc`. */
const passed = /(?:^|\s)--?(?:[\w-]{1,40}-)?(?:password|passwd|pass|secret|token|api-?key)\s+[^\s-]/i;

/**
 * Whether a value is better not shown to anybody: its name promises a credential, or its text carries one.
 *
 * @param name What the value is called: the variable, the option or the map key; empty where it has no name.
 */
export function looksSecret(name: string, text: string): boolean {
  // `auth:dev` is an image, and looks like a password.
  if (/^(?:true|false)?$/i.test(text) || name === 'image') return false;
  return (
    isCredentialName(name) || /access[-_]?key/i.test(name) || hasCredential(text) || text.includes('PRIVATE KEY-----') || passed.test(text)
  );
}
