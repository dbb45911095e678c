interface CutList<T> {
  readonly shown: readonly T[];
  /** How many are not shown. */
  readonly left: number;
}

/** The first `most`, or all where there is only one more: a line that says so could as well be that one. */
export function cutList<T>(items: readonly T[], most: number): CutList<T> {
  const shown = most > 0 && items.length <= most + 1 ? items : items.slice(0, most);
  return { shown, left: items.length - shown.length };
}
