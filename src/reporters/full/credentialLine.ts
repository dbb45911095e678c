import { isCredentialName } from '../../kube/values/credentials.ts';
import { hasCredential } from '../../kube/values/secretValues.ts';

/** No name or value that somebody would recognize is further away. */
const sight = 2000;

const keys = /(?<![\w.-])([A-Za-z_][\w.-]*)["']?\s*[:=]/g;
const options = /(?<![\w.-])--?([A-Za-z][\w.-]*)/g;
const names = /(?<![\w.-])name["']?\s*:\s*["']?([\w.-]+)/g;
const value = /(?<![\w.-])value["']?\s*:/;
const opensValue = /(?<![\w.-])([\w.-]+)["']?\s*:(?:\s*[|>][-+\d]*)?\s*$/;

/**
 * Whether one of the lines of a file may show a credential: by what it is called there, in the lines around it, or by itself.
 * Rather one too many is taken for one.
 * @param around The line, between those before and after it.
 */
export function isCredentialLine(around: readonly string[], index: number): boolean {
  const lines = around.map((line) => line.slice(0, sight));
  const line = lines[index]!;
  if (line.includes('PRIVATE KEY-----') || hasCredential(line)) return true;
  if (namesIn(line, keys) || namesIn(line, options)) return true;
  if (value.test(line) && lines.some((each) => namesIn(each, names))) return true;
  // The value of an option, or of a key, may stand on a line of its own.
  const previous = lines[index - 1] ?? '';
  return namesIn(previous, options) || isPromising(opensValue.exec(previous)?.[1] ?? '');
}

function namesIn(line: string, pattern: RegExp): boolean {
  return [...line.matchAll(pattern)].some(([, name]) => isPromising(name!));
}

function isPromising(name: string): boolean {
  return isCredentialName(name) || /access[-_]?key/i.test(name);
}
