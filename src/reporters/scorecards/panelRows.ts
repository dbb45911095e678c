import type { FiveDifferences } from '../../model/scorecard.ts';

/** The panel as a table: its head, the five kinds, and what is beyond them. `–` stands where nothing was compared. */
export function panelRows({ kinds, beyond }: FiveDifferences): readonly (readonly string[])[] {
  const number = (value: number | undefined): string => (value === undefined ? '–' : String(value));
  return [
    ['', 'still to change', 'changed already'],
    ...kinds.map(({ allowance, toChange, changed }) => [allowance, String(toChange), number(changed)]),
    ['beyond the five', String(beyond.toChange), number(beyond.drift)],
  ];
}
