import { referredKind } from './referredKind.ts';
import type { Renames } from './renames.ts';

const token = /[A-Za-z0-9][A-Za-z0-9-]*/g;

/** Longer texts are files, which are compared as they are. */
const longest = 100_000;

/** How much of the text around a name is looked at. */
const sight = 64;

/**
 * Whether two texts say the same, each with the names of its own environment: `redis:6379` and `prod-redis:6379`. A word is taken
 * for the name of an object only where the text can mean nothing else: a host, or what is called so (`host=redis`).
 *
 * @param label What the text is called: a variable, a key, the option before it.
 */
export function areSameText(left: string, right: string, label: string, renames: Renames): boolean {
  if (left.length > longest || right.length > longest) return false;
  const [lefts, rights] = [[...left.matchAll(token)], [...right.matchAll(token)]];
  if (lefts.length !== rights.length || left.replace(token, '\0') !== right.replace(token, '\0')) return false;
  return lefts.every((each, index) => {
    const [own, other] = [each[0], rights[index]![0]];
    if (own === other) return true;
    const { index: start } = each;
    const before = left.slice(Math.max(0, start - sight), start);
    // The items of a list, and an object with its namespace, are called as the whole is.
    const isOwn = before.length === start && /^(?:[a-z0-9.-]+\/|[\w.:, -]*[, ])?$/.test(before);
    const after = left.slice(start + own.length, start + own.length + sight);
    return isName(own, other, { before, after, name: isOwn ? label : nameBefore(before), renames });
  });
}

interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** What it is called. */
  readonly name: string;
  readonly renames: Renames;
}

function isName(own: string, other: string, around: Surroundings): boolean {
  const { before, after, name, renames } = around;
  const kind = referredKind(name);
  if (kind !== undefined && /^(?:$|["'\s,;:])/.test(after) && renames.arePartners(own, other, kind)) return true;
  if (isHost(around) && isServiceOrPod(own, other, renames)) return true;
  const isNamespace = isNamespaceOfHost(around) || (kind !== undefined && before === '' && /^\/[\w.-]+$/.test(after));
  return isNamespace && renames.arePartners(own, other, 'Namespace');
}

/** `host` of `host=redis`, `"host": "redis"` and `--host redis`. */
function nameBefore(before: string): string {
  return /([\w.-]{1,40})["']?(?:\s{0,2}[:=]\s{0,2}|\s{1,2})["']?$/.exec(before)?.[1] ?? '';
}

function isHost({ before, after, renames }: Surroundings): boolean {
  if (/(?:\/\/|@)$/.test(before)) return true;
  if (/[/\w]$/.test(before)) return false;
  if (/^:\d{2,5}(?!\d)/.test(after)) return true;
  const next = /^\.([a-z0-9-]{1,63})/.exec(after)?.[1];
  return next !== undefined && (next === 'svc' || isNamespaceBefore(after.slice(next.length + 1), next, renames));
}

function isNamespaceBefore(after: string, name: string, renames: Renames): boolean {
  return renames.namespaces.moved.has(name) && /^(?:$|[:/\s"',;]|\.svc\b)/.test(after);
}

/** `shop` of `redis.shop.svc` and `redis.shop:6379`. */
function isNamespaceOfHost({ before, after, renames }: Surroundings): boolean {
  const service = /(?:^|[^\w.-]|\.)([a-z0-9-]{1,63})\.$/.exec(before)?.[1];
  if (service === undefined) return false;
  return /^\.svc\b/.test(after) || (/^(?:$|[:/\s"',;])/.test(after) && renames.knows('Service', service));
}

/** Pods of a StatefulSet have numbers: `redis-0.redis`. */
function isServiceOrPod(own: string, other: string, renames: Renames): boolean {
  if (renames.arePartners(own, other, 'Service')) return true;
  const [[name, ordinal], [otherName, otherOrdinal]] = [podName(own), podName(other)];
  return ordinal !== undefined && ordinal === otherOrdinal && renames.arePartners(name, otherName, 'StatefulSet');
}

function podName(name: string): readonly [string, string?] {
  const [, set, ordinal] = /^(.*)-(\d{1,4})$/.exec(name) ?? [];
  return set === undefined || ordinal === undefined ? [name] : [set, ordinal];
}
