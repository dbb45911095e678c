import type { RuleMeta } from './rule.ts';

/** The options of a rule as TypeScript sees them, by the schema in its `meta`. What the schema leaves open is `unknown`. */
export type OptionsOf<M extends RuleMeta> = M extends { readonly options: infer S }
  ? { readonly [K in keyof S]: ValueOf<S[K]> }
  : Readonly<Record<string, never>>;

type ValueOf<S> = S extends { readonly enum: readonly (infer E)[] }
  ? E
  : S extends { readonly type: 'array'; readonly items: infer I }
    ? readonly ValueOf<I>[]
    : S extends { readonly type: infer T }
      ? T extends keyof Scalars
        ? Scalars[T]
        : unknown
      : unknown;

interface Scalars {
  readonly string: string;
  readonly number: number;
  readonly integer: number;
  readonly boolean: boolean;
}
