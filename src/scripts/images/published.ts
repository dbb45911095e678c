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
  const pushed = withAliases(namesOf(steps.filter(({ kind, where }) => kind === 'push' && where === 'registry')), aliases);
  const pulled = withAliases(namesOf(steps.filter(({ kind }) => kind === 'pull')), aliases);
  return (image, script) => {
    const name = namePatternOf(image);
    const isIn = (names: readonly NamePattern[]): boolean => names.some((each) => mayBeSameName(each, name));
    return isIn(pushed) || (isIn(pulled) && buildsOf(flow, image, script).length > 0);
  };
});

/** Some names, and those that become one of them. */
function withAliases(names: readonly NamePattern[], aliases: readonly Alias[]): readonly NamePattern[] {
  const all = [...names];
  let left = aliases;
  for (let at = 0; at < all.length; at++) {
    const leads = (alias: Alias): boolean => mayBeSameName(alias.to, all[at]!);
    all.push(...left.filter(leads).map(({ from }) => from));
    left = left.filter((alias) => !leads(alias));
  }
  return distinct(all, keyOf);
}

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
