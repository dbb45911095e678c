import type { ImageFlow, ImageStep } from '../../model/imageFlow.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Script } from '../../model/script.ts';
import { buildsOf } from './builtHere.ts';
import { mayBeSameName, type NamePattern, namePatternOf } from './namePattern.ts';

interface Alias {
  readonly from: NamePattern;
  readonly to: NamePattern;
}

/**
 * Finds out whether an image may get into a registry that production reads: something pushes it, or may push it, under this name or one that it
 * is given; or, where it is built here, something pulls it, so others find it there. Never wrong about `false` as far as pushes go.
 */
export const publishedIn = rememberLast((flow: ImageFlow): ((image: string, script?: Script) => boolean) => {
  const { steps } = flow;
  const aliases = distinct([...tagged(flow), ...siblings(steps)], ({ from, to }) => `${keyOf(from)}\0${keyOf(to)}`);
  const pushed = namesOf(steps.filter(({ kind, where }) => kind === 'push' && where === 'registry'));
  const pulled = namesOf(steps.filter(({ kind }) => kind === 'pull'));
  return (image, script) => {
    const published = buildsOf(flow, image, script).length > 0 ? [...pushed, ...pulled] : pushed;
    const seen = new Set<Alias>();
    const pending = [namePatternOf(image)];
    for (let name = pending.pop(); name; name = pending.pop()) {
      if (published.some((each) => mayBeSameName(each, name))) return true;
      for (const alias of aliases) {
        if (seen.has(alias) || !mayBeSameName(alias.from, name)) continue;
        seen.add(alias);
        pending.push(alias.to);
      }
    }
    return false;
  };
});

function tagged({ steps, renames }: ImageFlow): Alias[] {
  const tags = steps.flatMap(({ kind, image, from }) =>
    kind === 'tag' && image !== undefined && from !== undefined ? [{ from, to: image }] : [],
  );
  return [...tags, ...renames].map(({ from, to }) => ({ from: namePatternOf(from), to: namePatternOf(to) }));
}

function namesOf(steps: readonly ImageStep[]): readonly NamePattern[] {
  return distinct(
    steps.map(({ image }) => namePatternOf(image ?? '$IMAGE')),
    keyOf,
  );
}

/** One build may give an image several names. */
function siblings(steps: readonly ImageStep[]): Alias[] {
  const names = new Map<ImageStep['at'], NamePattern[]>();
  for (const { kind, at, image } of steps) {
    if (kind !== 'build' || image === undefined) continue;
    const own = names.get(at) ?? [];
    own.push(namePatternOf(image));
    names.set(at, own);
  }
  return [...names.values()].flatMap((own) =>
    own.flatMap((to) =>
      own.slice(0, 1).flatMap((first) => [
        { from: first, to },
        { from: to, to: first },
      ]),
    ),
  );
}

function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

function keyOf({ start, end, isOpen }: NamePattern): string {
  return isOpen ? `${start}*${end}` : start;
}
