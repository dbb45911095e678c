import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { expect } from 'vitest';

export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
}

/** The published schema of a format: what it defines, and how JSON text offends against it. */
export function publishedSchema(name: 'report' | 'comparison' | 'scorecard' | 'baseline') {
  const schema = JSON.parse(readFileSync(path.join(import.meta.dirname, `../../${name}.schema.json`), 'utf8')) as Schema;
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
  return {
    definitions: schema.definitions ?? {},
    objects: objectsOf(schema),
    faultsOf: (json: string) => (validate(JSON.parse(json)) ? [] : (validate.errors ?? [])),
  };
}

/** Every object that a part of a JSON Schema describes. */
function objectsOf(part: Schema): Schema[] {
  const children = [
    ...Object.values(part.definitions ?? {}),
    ...Object.values(part.properties ?? {}),
    ...(part.items ? [part.items] : []),
    ...(part.anyOf ?? []),
  ];
  return [...(part.type === 'object' ? [part] : []), ...children.flatMap(objectsOf)];
}

/** That no object may have fields which nobody has described. */
export function expectClosed(objects: readonly Schema[]): void {
  expect(objects.length).toBeGreaterThan(10);
  expect(objects.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([]);
}
