import { type Schema as JsYamlSchema, Schema, Type, types } from 'js-yaml';
import { readScalar } from './scalars.ts';

const kinds = ['scalar', 'sequence', 'mapping'] as const;

/** `!vault`, `!reference`, `!!python/name:…`: kubectl drops tags it does not know, and so do we. */
const unknown = ['!', 'tag:'].flatMap((prefix) =>
  kinds.map((kind) => new Type(prefix, { kind, multi: true, resolve: () => true, construct: (value: unknown) => value })),
);

const binary = new Type('tag:yaml.org,2002:binary', {
  kind: 'scalar',
  construct: (text: string) => Buffer.from(text, 'base64').toString(),
});

/** @param read What becomes of a plain scalar without a tag. */
export function schemaReading(read: (text: string) => unknown): JsYamlSchema {
  // One implicit type for all plain scalars is faster than js-yaml's six.
  const scalar = new Type('tag:k8sport.dev,2026:scalar', {
    kind: 'scalar',
    resolve: (text: string) => read(text) !== text,
    construct: read,
  });
  const known = ['int', 'float', 'bool', 'null'].map(
    (name) =>
      new Type(`tag:yaml.org,2002:${name}`, {
        kind: 'scalar',
        resolve: () => true,
        construct: (text: string | null) => read(text ?? ''),
      }),
  );
  return new Schema({
    implicit: [types.merge, scalar],
    explicit: [types.str, types.seq, types.map, types.set, binary, ...known, ...unknown],
  });
}

/** The YAML that kubectl reads. */
export const schema: JsYamlSchema = schemaReading(readScalar);

/** Deeper than any real manifest (a custom resource definition reaches about 60), shallow enough for every call stack. */
export const maxDepth = 500;
