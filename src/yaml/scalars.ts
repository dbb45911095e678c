/**
 * What kubectl reads when a plain scalar has no tag: the rules of go-yaml v2, which sigs.k8s.io/yaml uses, so that
 * `0644` is 420, `yes` is true and `12:30` stays a string. Checked against that library, see test/yaml/scalars.test.ts.
 */
export function readScalar(text: string): string | number | boolean | null {
  const first = text.charCodeAt(0);
  const mayBeNumber = (first >= 0x30 && first <= 0x39) || first === plus || first === minus || first === dot;
  if (mayBeNumber) return readNumber(text) ?? text;
  if (text.length > longestWord) return text;
  return words.get(text) ?? (text === '' || nulls.has(text) ? null : text);
}

const [plus, minus, dot] = [0x2b, 0x2d, 0x2e];
const longestWord = 'false'.length;

const nulls = new Set(['~', 'null', 'Null', 'NULL']);

const words = new Map<string, boolean>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
]);

const decimalFloat = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const radixInteger = /^([-+]?)0(?:([xX])([\da-fA-F]+)|([bB])([01]+)|[oO]?([0-7]+))$/;
const special = new Map([
  ['.inf', Infinity],
  ['.Inf', Infinity],
  ['.INF', Infinity],
  ['+.inf', Infinity],
  ['+.Inf', Infinity],
  ['+.INF', Infinity],
  ['-.inf', -Infinity],
  ['-.Inf', -Infinity],
  ['-.INF', -Infinity],
  ['.nan', NaN],
  ['.NaN', NaN],
  ['.NAN', NaN],
]);

/** Underscores are skipped wherever they stand, as in Go, and zero has no sign. */
export function readNumber(text: string): number | undefined {
  const number = readSigned(text);
  return number === 0 ? 0 : number;
}

function readSigned(text: string): number | undefined {
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  const radix = radixInteger.exec(plain);
  if (radix) {
    const [, sign, , hex, , binary, octal] = radix;
    const size = hex ? Number.parseInt(hex, 16) : binary ? Number.parseInt(binary, 2) : Number.parseInt(octal!, 8);
    return sign === '-' ? -size : size;
  }
  if (decimalFloat.test(plain)) return Number(plain);
  return special.get(text);
}
