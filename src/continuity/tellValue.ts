import { looksSecret } from '../kube/values/looksSecret.ts';
import { isMap } from '../model/isMap.ts';
import { isPlainList } from './values/leaves.ts';

export const hidden = '<hidden>';

/** What is longer is shortened before anybody sees it. */
const sight = 2000;

/** A value as people write it, without what looks like a credential. */
export function tellValue(value: unknown, name: string, other: unknown): string {
  if (isPlainList(value)) return tellList(value, other);
  if (typeof value === 'string' || typeof value === 'number') return shown(name, value) as string;
  return JSON.stringify(value, function (this: unknown, key: string, inner: unknown) {
    if (isPlainList(inner)) return words(inner);
    if (typeof inner !== 'string' && typeof inner !== 'number') return inner;
    return shown(key === 'value' && isMap(this) && typeof this['name'] === 'string' ? this['name'] : key, inner);
  });
}

function shown(name: string, value: string | number): string | number {
  return isCredential(name, String(value)) ? hidden : value;
}

function isCredential(name: string, text: string): boolean {
  return text !== hidden && looksSecret(name, text.slice(0, sight));
}

/** Of a long list, such as the arguments of a command, only what the other list has not. */
function tellList(list: readonly unknown[], other: unknown): string {
  const told = words(list);
  if (isPlainList(other) && list.length >= longList) {
    const others = new Set(other);
    const own = told.filter((_word, index) => !others.has(list[index]));
    if (own.length > 0 && own.length < list.length) return `… ${own.join(' ')}`;
  }
  return JSON.stringify(told);
}

const longList = 4;

/** The word after the option `--password` is one. */
function words(list: readonly unknown[]): readonly unknown[] {
  return list.map((word, index) => {
    if (typeof word !== 'string' && typeof word !== 'number') return word;
    const before = list[index - 1];
    const option = typeof before === 'string' ? /^--?([\w.-]{1,60})$/.exec(before)?.[1] : undefined;
    return shown(option ?? '', word);
  });
}
