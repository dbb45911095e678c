import { type Schema as JsYamlSchema, Schema, Type, types } from 'js-yaml';
import { readScalar } from './scalars.ts';

/** One implicit type for all plain scalars is faster than js-yaml's six. */
const scalar = new Type('tag:k8sport.dev,2026:scalar', {
  kind: 'scalar',
  resolve: (text: string) => readScalar(text) !== text,
  construct: readScalar,
});

const kinds = ['scalar', 'sequence', 'mapping'] as const;

const known = ['int', 'float', 'bool', 'null'].map(
  (name) =>
    new Type(`tag:yaml.org,2002:${name}`, {
      kind: 'scalar',
      resolve: () => true,
      construct: (text: string | null) => readScalar(text ?? ''),
    }),
);

/** `!vault`, `!reference`, `!!python/name:…`: kubectl drops tags it does not know, and so do we. */
const unknown = ['!', 'tag:'].flatMap((prefix) =>
  kinds.map((kind) => new Type(prefix, { kind, multi: true, resolve: () => true, construct: (value: unknown) => value })),
);

const binary = new Type('tag:yaml.org,2002:binary', {
  kind: 'scalar',
  construct: (text: string) => Buffer.from(text, 'base64').toString(),
});

/** The YAML that kubectl reads. */
export const schema: JsYamlSchema = new Schema({
  implicit: [types.merge, scalar],
  explicit: [types.str, types.seq, types.map, types.set, binary, ...known, ...unknown],
});

/** Deeper than any real manifest (a custom resource definition reaches about 60), shallow enough for every call stack. */
export const maxDepth = 500;
