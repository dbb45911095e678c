import type { Cursor } from '../../model/cursor.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource, Span } from '../../model/resource.ts';
import { containersOf } from '../pods/containers.ts';
import { decodeSecret, hasCredential, isOpen } from './secretValues.ts';
import { settingLines } from './settingLines.ts';

/** A value that something inside the cluster logs in with, or signs with. */
export interface Credential {
  readonly cursor: Cursor;
  /** The variable or key that holds it. */
  readonly name: string;
  /** Never to be printed. */
  readonly text: string;
  readonly from: 'env' | 'ConfigMap' | 'Secret';
  /** Where it stands in a file of a ConfigMap. */
  readonly span?: Span;
}

/** The credentials written as plain values: in env, in ConfigMaps and in Secrets. */
export const credentialsOf = rememberLast((resource: Resource): readonly Credential[] => valuesOf(resource));

function isCredential({ name, text }: Pick<Credential, 'name' | 'text'>): boolean {
  return text !== '' && (isCredentialName(name) || isLogin(text) || hasLoginInUrl(text));
}

function valuesOf(resource: Resource): Credential[] {
  const { group, kind } = resource.id;
  if (group === '' && kind === 'ConfigMap') return entries(resource, 'data', 'ConfigMap').flatMap(linesOf).filter(isCredential);
  if (group === '' && kind === 'Secret')
    return [...entries(resource, 'stringData', 'Secret'), ...entries(resource, 'data', 'Secret')].filter(isCredential);
  return containersOf(resource).flatMap(({ cursor }) => variables(cursor.at('env')));
}

/** Without a cursor for each variable: hardly any holds a credential. */
function variables(env: Cursor<readonly { value?: string }[] | undefined>): Credential[] {
  if (!Array.isArray(env.raw)) return [];
  return (env.raw as readonly (Partial<Record<'name' | 'value', unknown>> | null)[]).flatMap((raw, index) => {
    const name = typeof raw?.name === 'string' ? raw.name : '';
    const text = textOf(raw?.value);
    return isCredential({ name, text }) ? [{ cursor: env.items()[index]!.at('value'), name, text, from: 'env' }] : [];
  });
}

function entries({ root }: Resource, field: 'data' | 'stringData', from: Credential['from']): Credential[] {
  const map = (root as Cursor<{ data?: Readonly<Record<string, string>>; stringData?: Readonly<Record<string, string>> }>).at(field);
  return map.entries().map(([name, cursor]) => {
    const text = textOf(cursor.raw);
    return { cursor, name, text: from === 'Secret' && field === 'data' ? decodeSecret(text).trim() : text, from };
  });
}

/** The settings in a file of several lines, instead of the file. `password: password` is rather the name of a field. */
function linesOf(entry: Credential): Credential[] {
  const { raw } = entry.cursor;
  if (typeof raw !== 'string' || !raw.includes('\n')) return [entry];
  return settingLines(raw)
    .filter(({ name, text }) => !name.toLowerCase().endsWith(text.toLowerCase()))
    .map((setting) => ({ ...entry, ...setting }));
}

function textOf(raw: unknown): string {
  return typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim() : '';
}

/** Files and settings of many lines are another matter. */
const longest = 500;

/** What a name must end in to promise a credential. Names of objects and files that hold one end otherwise, or say so. */
const promising =
  /(?:^|[_.-])(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|apikey|(?:api|access|secret|private|signing|encryption|auth|master|jwt)[_.-]?key|secret[_.-]?key[_.-]?base)$/;
const naming = /(?:^|[_.-])(?:tls|ssl|pull|cert|ca|image|existing|name|webhook[_.-]?tls)[_.-]?(?:secret|key|token)$/;

/** What every such name holds somewhere: most names need no closer look. */
const hint = /pass|pwd|secret|token|key/i;

/** Whether a variable or key of that name holds a credential. */
export function isCredentialName(name: string): boolean {
  if (!hint.test(name)) return false;
  const flat = name
    .slice(0, 253)
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase();
  return promising.test(flat) && !naming.test(flat);
}

/** Minio's own first login is one under any name. */
function isLogin(text: string): boolean {
  return text === 'minioadmin';
}

function hasLoginInUrl(text: string): boolean {
  return text.length <= longest && text.includes('://') && hasCredential(text);
}

/** Passwords that images ship with, and that developers type when asked for one. */
const developmentPasswords: ReadonlySet<string> = new Set(
  `admin administrator changeit changeme change-me change_me default demo dev devadmin devpass devpassword development devsecret elastic example
  grafana guest insecure keycloak letmein local minio minioadmin mongo mysecretpassword mysql nexus pass passw0rd password postgres postgresql qwerty rabbitmq redis root rustfsadmin secret
  sonar supersecret sysadmin test testpass testpassword toor user vagrant`.split(/\s+/),
);

/** Whether a credential is one that everybody knows, trailing digits aside. A file may hold others, too. */
export function isDevelopmentCredential({ text: raw }: Pick<Credential, 'text'>): boolean {
  const text = raw.trim();
  if (text.includes('\n')) return false;
  const login = /:\/\/[^:/?#\s@]*:([^/?#\s@]+)@/.exec(text);
  const password = (login?.[1] ?? text).toLowerCase();
  return (
    developmentPasswords.has(password) || developmentPasswords.has(password.replace(/[-_@]?\d{1,6}!?$/, '')) || /^\d{3,8}$/.test(password)
  );
}

/** What Secrets and certificates are called. */
const objectName = /^[a-z]+(?:-[a-z]+)*-(?:certs?|tls|secrets?|credentials)$/;

/** Whether a value shows by itself that it is no credential: a switch, a path, an address without a login, the name of an object. */
export function isHarmless({ text }: Credential): boolean {
  return (isOpen(text) && !hasLoginInUrl(text)) || objectName.test(text) || text.length > longest || /\s/.test(text);
}
