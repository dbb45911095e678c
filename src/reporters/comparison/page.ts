import type { Paint } from './paint.ts';

/** What the text for people is laid out by. */
export interface Page {
  /** In UTF-16 code units. */
  readonly width: number;
  readonly verbose: boolean;
  readonly paint: Paint;
}

/** The names of two environments, printable. */
export interface Names {
  readonly left: string;
  readonly right: string;
}
