import { enumerate } from '../../model/enumerate.ts';
import type { Breach } from './breach.ts';

/** The breaches of one control, as the end of a message: "forbids capabilities A and B of web; leave them out". */
export function phraseOf(breaches: readonly [Breach, ...Breach[]]): string {
  const [{ verb, noun, remedy }] = breaches;
  const things = [...new Set(breaches.map(({ what }) => what))];
  const owners = [...new Set(breaches.flatMap(({ by }) => (by === undefined ? [] : [`\`${by}\``])))];
  const isOne = things.length === 1;
  const what = `${noun ? `${noun[isOne ? 0 : 1]} ` : ''}${enumerate(things)}`;
  const whose = owners.length === 0 ? '' : ` ${verb === 'wants' ? 'from' : 'of'} ${enumerate(owners)}`;
  return `${verb} ${what}${whose}; ${isOne ? remedy : remedy.replace(/\bit\b/, 'them')}`;
}
