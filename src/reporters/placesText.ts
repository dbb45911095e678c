import type { Place } from '../model/place.ts';

interface ListStyle {
  /** The most places; the others are counted. */
  readonly most: number;
  /** How a place is written down safely. */
  readonly write: (place: string) => string;
}

/** `file:line` */
export function placeText({ file, start }: Place): string {
  return `${file}:${start.line}`;
}

/** `a.yaml:3, b.yaml:7 and 2 more`: each line once; empty where there is no place. */
export function placesText(places: readonly Place[], { most, write }: ListStyle): string {
  const lines = [...new Set(places.map(placeText))];
  const shown = lines.slice(0, most).map(write).join(', ');
  return lines.length > most ? `${shown} and ${lines.length - most} more` : shown;
}
