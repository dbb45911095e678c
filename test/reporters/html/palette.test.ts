import { expect, test } from 'vitest';
import { dark, light, type Palette } from '../../../src/reporters/html/palette.ts';
import { contrast, type Rgb } from './contrast.ts';

const texts = ['ink', 'muted', 'link', 'error', 'warning', 'note', 'good'] as const;
const grounds = ['paper', 'card', 'source'] as const;

function rgb(color: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as unknown as Rgb;
}

test('contrast is what WCAG says', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.478, 3);
});

test.each<[string, Palette]>([
  ['light', light],
  ['dark', dark],
])('%s: text can be read on every ground, bars and controls can be seen', (_, palette) => {
  const of = (a: keyof Palette, b: keyof Palette): number => contrast(rgb(palette[a]), rgb(palette[b]));
  const faint = texts.flatMap((text) => grounds.filter((ground) => of(text, ground) < 4.5).map((ground) => `${text} on ${ground}`));
  expect(faint).toEqual([]);
  expect(of('ink', 'mark')).toBeGreaterThanOrEqual(4.5);
  for (const fill of ['error', 'warning', 'good'] as const) expect(of(fill, 'track')).toBeGreaterThanOrEqual(3);
});
