import { printableJson } from './printable.ts';

interface Head {
  /** The name of the file that describes it, without `.schema.json`. */
  readonly schema: 'report' | 'comparison' | 'scorecard';
  /** Raised when a reader of older documents would misread a new one; fields may be added without. */
  readonly formatVersion: number;
  /** Of k8sport. */
  readonly version: string;
}

/** What a reporter has to say to programs: how to read it and who wrote it, then its own fields. */
export function jsonDocument({ schema, formatVersion, version }: Head, fields: object): string {
  const document = {
    $schema: `https://unpkg.com/k8sport/${schema}.schema.json`,
    formatVersion,
    tool: { name: 'k8sport', version },
    ...fields,
  };
  return printableJson(`${JSON.stringify(document, undefined, 2)}\n`);
}
