import type { Span } from '../../model/resource.ts';

/** An address of the machine itself, where another program is expected. */
export interface LoopbackAddress {
  /** `postgres` of `postgres://localhost/shop` and `jdbc:postgresql://…`, without drivers; absent for a host alone and for settings of a database. */
  readonly scheme?: string;
  /** Whether it is the host among the settings of a database: `host=localhost dbname=shop`. */
  readonly isDatabase: boolean;
  readonly port?: number;
  /** Where the host stands. */
  readonly span: Span;
}

const host = String.raw`(?<host>localhost|127\.0\.0\.1|\[::1\])(?::(?<port>\d{1,5}))?(?![\w.:-])`;

/** The host and a port, and nothing else. */
const bare = new RegExp(`^\\s*${host}/?\\s*$`, 'i');

const url = new RegExp(
  String.raw`(?<![\w.+-])(?:jdbc:)?(?<scheme>[a-z][a-z\d]{0,20})(?:\+[a-z\d]{1,20})?://(?:[^\s/@"']{0,200}@)?${host}`,
  'i',
);

/** As Go's driver for MySQL writes it: `shop:secret@tcp(127.0.0.1:3306)/shop`. */
const mysql = new RegExp(String.raw`@tcp\(${host}\)`, 'i');

/** As libpq and ADO.NET write it: `host=localhost dbname=shop`, `Server=localhost;Database=shop`. */
const pairs = new RegExp(String.raw`(?:^|[;\s"'])(?:host|server|data source)\s?=\s?${host}`, 'i');
const database = /(?:database|dbname|initial catalog)\s?=/i;

/** The loopback address a setting holds: alone, or as the host of an address. The first of several. */
export function loopbackIn(text: string): LoopbackAddress | undefined {
  if (text.length > longest) return undefined;
  const isDatabase = database.test(text);
  const match = bare.exec(text) ?? url.exec(text) ?? mysql.exec(text) ?? (isDatabase ? pairs.exec(text) : null);
  if (!match) return undefined;
  const { scheme, port, host: found } = match.groups!;
  const known = match[0].startsWith('@tcp') ? 'mysql' : scheme?.toLowerCase();
  return {
    ...(known !== undefined && { scheme: known }),
    isDatabase,
    ...(port !== undefined && { port: Number(port) }),
    span: { start: match.index + match[0].lastIndexOf(found!), length: found!.length },
  };
}

const longest = 1000;
