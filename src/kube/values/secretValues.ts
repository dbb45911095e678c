import type { Cursor } from '../../model/cursor.ts';
import type { Secret } from '../objects.ts';
import { isMadeUp } from './madeUp.ts';
import { isPlaceholder } from './placeholders.ts';

/** The entries of a Secret that hold something to keep secret, in the order written. */
export function secretEntriesOf(secret: Cursor<Secret>): readonly SecretEntry[] {
  const data = secret.at('data');
  const stringData = secret.at('stringData');
  const entries = [
    ...data.entries().map(([key, value]) => ({ field: data, key, text: decodeSecret(textOf(value)) })),
    ...stringData.entries().map(([key, value]) => ({ field: stringData, key, text: textOf(value) })),
  ];
  return entries.filter(({ key, text }) => isSecret(key, text));
}

interface SecretEntry {
  readonly field: Cursor;
  readonly key: string;
  /** Never to be printed. */
  readonly text: string;
}

function textOf({ raw }: Cursor): string {
  return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : '';
}

/** What base64 stands for; text that is no base64, or only looks like it (`changeme`), stays. */
export function decodeSecret(text: string): string {
  const packed = text.replaceAll(/\s/g, '');
  if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) return text;
  const decoded = Buffer.from(packed, 'base64').toString();
  return isText(decoded) ? decoded : packed;
}

function isText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return !/[\0-\u0008\u000e-\u001f\ufffd]/.test(text);
}

/** Last words of keys whose values are no secret by themselves: who, where, how. */
const openWords: ReadonlySet<string> = new Set(
  `account addr address admin algorithm audience bucket ca cert certificate chain cipher client crt database db dbname domain driver email enabled encryption
  endpoint file from hash host hostname hosts id ids issuer jurisdiction kind level login mail mode name namespace org organization origin owner path pem port prefix project
  protocol provider pub region registry repo repository role schema scheme server size sslmode subject tenant timeout to ttl type uri url user userid
  username users version zone`.split(/\s+/),
);

/** Whether an entry of a Secret is worth hiding: whatever stands there, unless it or its key shows that it is open. */
function isSecret(key: string, value: string): boolean {
  const text = value.trim();
  if (text === '' || isPlaceholder(text) || isMadeUp(text) || isEncrypted(text)) return false;
  if (text.includes('PRIVATE KEY-----')) return /PRIVATE KEY-----[^]{40}/.test(text) && !/\.{3}|<[^<>]+>|\$\{|\{\{/.test(text);
  if (isPublicKey(text)) return false;
  if (/^[{[]|\n/.test(text)) return hasCredential(text);
  if (hasCredential(text)) return true;
  const words = wordsOf(key);
  // What is called access key is a name at every cloud; what goes with it is the secret key.
  const isKeyName = /(?:access|public)[-_.]?key$/i.test(key) && !words.includes('secret');
  return !isKeyName && !isOpen(text) && !openWords.has(words.at(-1) ?? '');
}

/** `db` and `user` of `DB_USER`, `dbUser` and `db.user`. */
function wordsOf(key: string): string[] {
  return (key.slice(0, longestKey).match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());
}

/** As the API server allows. */
const longestKey = 253;

/** By SOPS, Ansible Vault, PGP or age. */
function isEncrypted(text: string): boolean {
  return /^(?:ENC\[|\$ANSIBLE_VAULT;|-----BEGIN PGP MESSAGE|-----BEGIN AGE|age-encryption\.org)/.test(text);
}

function isPublicKey(text: string): boolean {
  return /-----BEGIN (?:(?:TRUSTED )?CERTIFICATE|(?:\w+ )?PUBLIC KEY)|^(?:\S+ )?(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\w+) AAAA/.test(text);
}

const open =
  /^(?:true|false|yes|no|on|off|enabled|disabled|\d{1,5}|\d+(?:\.\d+)+(?::\d+)?|[a-z][a-z0-9+.-]*:\/\/\S+|\/[\w./-]*|[\w.+-]+@[\w-]+\.[\w.-]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*:\d{2,5})$/i;

/** What names itself: switches, numbers, addresses, paths, mail addresses and settings such as `ENABLED=1`. */
export function isOpen(text: string): boolean {
  return open.test(text) || /^[A-Z][A-Z_]*=\w+$/.test(text);
}

const assignment =
  /(?:pass(?:word|wd|phrase)|\bpass|_pass|pwd|secret|token|secret[-_]?key|api[-_]?key|access[-_]?key|account[-_]?key|encryption[-_]?key|client[-_]?key[-_]?data|private[-_]?key|\bauth)["']?\s*[:=]\s*["']?([^\s"',;&]+)/gi;

/** Whether a file, an address or a connection string carries a password. */
export function hasCredential(text: string): boolean {
  if (/^[^:\s]+:\$(?:apr1|2[aby]|5|6)\$/m.test(text)) return true;
  for (const [, password] of text.matchAll(/:\/\/[^:/?#\s@]*:([^/?#\s@]+)@/g)) if (!isPlaceholder(password!)) return true;
  for (const [, value] of text.matchAll(assignment))
    if (!isPlaceholder(value!) && !isOpen(value!) && !/^[[{|>(&*/]/.test(value!)) return true;
  return false;
}
