import type { Gain } from '../../model/scorecard.ts';

/** As many things to fix as a reader takes on at once. */
const most = 5;

interface FirstGains {
  readonly shown: readonly Gain[];
  /** What is said of the others; absent where there are none. */
  readonly rest?: string;
}

/** Where to begin. What gains nothing before other things are fixed can wait. */
export function firstGains(gains: readonly Gain[], verbose: boolean): FirstGains {
  if (verbose) return { shown: gains };
  const gaining = gains.filter(({ points }) => points > 0);
  const shown = (gaining.length > 0 ? gaining : gains).slice(0, most);
  const hidden = gains.length - shown.length;
  if (hidden === 0) return { shown };
  const idle = shown.length === gaining.length ? `, which ${hidden === 1 ? 'gains' : 'gain'} nothing before` : '';
  return { shown, rest: `and ${hidden} more${idle}; --verbose lists them` };
}
