/** Lines of one text that other lines take the place of; either may be none. Indices are zero-based, `end` is exclusive. */
export interface LineChange {
  readonly before: { readonly start: number; readonly end: number };
  readonly after: { readonly start: number; readonly end: number };
}

/** More differences than that are told as one, so that hostile texts cost no more than time in proportion to their length. */
const mostDifferences = 1000;

/** A shortest way from some lines to others, in order, by the algorithm of Myers ("An O(ND) Difference Algorithm", 1986). */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const [old, fresh] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  if (old.length === 0 && fresh.length === 0) return [];
  const rounds = furthest(old, fresh);
  const changes = rounds ? retrace(rounds, old.length, fresh.length) : [change(0, old.length, 0, fresh.length)];
  return changes.map((each) => change(each.before.start + head, each.before.end + head, each.after.start + head, each.after.end + head));
}

function change(start: number, end: number, from: number, to: number): LineChange {
  return { before: { start, end }, after: { start: from, end: to } };
}

/** For each number of differences, how far in `old` each diagonal gets; undefined where there are too many. */
function furthest(old: readonly string[], fresh: readonly string[]): ReadonlyMap<number, number>[] | undefined {
  const rounds: ReadonlyMap<number, number>[] = [];
  let reached = new Map<number, number>([[1, 0]]);
  for (let differences = 0; differences <= mostDifferences; differences++) {
    rounds.push(reached);
    const next = new Map<number, number>();
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = startOn(reached, diagonal);
      while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= old.length && x - diagonal >= fresh.length) return rounds;
    }
    reached = next;
  }
  return undefined;
}

/** From the neighbour that got further: one line more of `old`, or one more of the other. */
function startOn(reached: ReadonlyMap<number, number>, diagonal: number): number {
  return Math.max((reached.get(diagonal - 1) ?? -Infinity) + 1, reached.get(diagonal + 1) ?? -Infinity);
}

function retrace(rounds: readonly ReadonlyMap<number, number>[], oldLength: number, freshLength: number): LineChange[] {
  const changes: LineChange[] = [];
  let [x, y] = [oldLength, freshLength];
  for (let differences = rounds.length - 1; differences > 0; differences--) {
    const reached = rounds[differences]!;
    const diagonal = x - y;
    const isRemoval = (reached.get(diagonal - 1) ?? -Infinity) + 1 > (reached.get(diagonal + 1) ?? -Infinity);
    const from = reached.get(isRemoval ? diagonal - 1 : diagonal + 1)!;
    const fromY = from - (isRemoval ? diagonal - 1 : diagonal + 1);
    const step = isRemoval ? change(from, from + 1, fromY, fromY) : change(from, from, fromY, fromY + 1);
    const last = changes.at(-1);
    const isAdjacent = last?.before.start === step.before.end && last.after.start === step.after.end;
    if (last && isAdjacent) changes[changes.length - 1] = change(step.before.start, last.before.end, step.after.start, last.after.end);
    else changes.push(step);
    [x, y] = [from, fromY];
  }
  return changes.reverse();
}
