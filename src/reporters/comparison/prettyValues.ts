import { printable } from '../printable.ts';
import { shorten } from '../shorten.ts';
import type { Told } from './bundleKeys.ts';
import type { Names } from './page.ts';
import { valuePair } from './valuePair.ts';

/** Both values: `1 → 3` where it fits into `width`, else on two lines. */
export function prettyValues({ left, right }: { readonly left: Told; readonly right: Told }, names: Names, width: number): string[] {
  if (left.is === 'various' && right.is === 'absent') return [`only in ${names.left}`];
  if (right.is === 'various' && left.is === 'absent') return [`only in ${names.right}`];
  const [before, after] = [toldText(left), toldText(right)];
  if (before === after) return [shorten(`${before}, not the same`, width)];
  const line = `${before} → ${after}`;
  if (line.length <= width) return [line];
  const [first, second] = valuePair(before, after, width - '→ '.length);
  return [first, `→ ${second}`];
}

function toldText(told: Told): string {
  if (told.is === 'text') return told.text === '' ? '""' : printable(told.text);
  return told.is === 'absent' ? 'not set' : 'various';
}
