import { type Choices, type Dimension } from './choices.ts';

/** What stands in the page for the names of a finding, for each dimension: keys, with a space between. */
export type Keys = Readonly<Record<Dimension, (names: readonly string[]) => string>>;

export function keysOf(choices: Choices): Keys {
  const lookUp = (dimension: Dimension): Keys[Dimension] => {
    const keys = new Map(choices[dimension].map(({ name, key }) => [name, key]));
    return (names) => names.map((name) => keys.get(name)).join(' ');
  };
  return { environment: lookUp('environment'), target: lookUp('target'), rule: lookUp('rule') };
}
