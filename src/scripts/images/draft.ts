import type { ImageStep } from '../../model/imageFlow.ts';
import type { Word } from '../../model/script.ts';

/** What one command does with an image. */
export interface Draft {
  readonly kind: ImageStep['kind'] | 'save';
  /** Names the image. Absent: it could be any. */
  readonly word?: Word;
  readonly from?: Word;
  /** A load or a build that lands on the nodes. */
  readonly inCluster?: true;
  /** The archive that is written, or loaded. */
  readonly archive?: string;
  /** Files that list what is built. */
  readonly listedIn?: 'compose' | 'bake';
}

/** A draft for each of some words; where there are none, one for any image. */
export function draftsOf(kind: Draft['kind'], words: readonly Word[], more: Partial<Draft> = {}): Draft[] {
  return words.length === 0 ? [{ kind, ...more }] : words.map((word) => ({ kind, word, ...more }));
}
