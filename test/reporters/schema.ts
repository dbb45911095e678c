export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
}

/** Every object that a part of a JSON Schema describes. */
export function objectsOf(part: Schema): Schema[] {
  const children = [...Object.values(part.properties ?? {}), ...(part.items ? [part.items] : []), ...(part.anyOf ?? [])];
  return [...(part.type === 'object' ? [part] : []), ...children.flatMap(objectsOf)];
}
