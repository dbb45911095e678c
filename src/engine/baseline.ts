import type { Finding } from '../model/finding.ts';
import { inOrder } from './order.ts';

/** What a baseline recognises a finding by: no line, so that edits above it change nothing. */
export interface BaselineKey {
  readonly rule: string;
  /** From the folder of the baseline, with forward slashes. */
  readonly file: string;
  /** `Kind/name`, or `Kind/namespace/name`; empty for a finding outside any object. */
  readonly resource: string;
}

/** How many findings a baseline records for one key; at least 1. */
export interface BaselineEntry extends BaselineKey {
  readonly count: number;
}

type KeyOf = (finding: Finding) => BaselineKey;

/** Some findings as a baseline records them, in order of rule, file and resource. */
export function baselineOf(findings: readonly Finding[], keyOf: KeyOf): BaselineEntry[] {
  const counted = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const id = idOf(key);
    counted.set(id, { ...key, count: (counted.get(id)?.count ?? 0) + 1 });
  }
  return sortedEntries([...counted.values()]);
}

interface Sifted {
  /** What the baseline does not record. */
  readonly fresh: readonly Finding[];
  /** What it records: as many as it counts, the first in order. */
  readonly known: readonly Finding[];
  /** What it records and nobody found, with the count that is missing. */
  readonly gone: readonly BaselineEntry[];
}

/** Takes the recorded findings out. */
export function siftByBaseline(findings: readonly Finding[], entries: readonly BaselineEntry[], keyOf: KeyOf): Sifted {
  const left = new Map(entries.map((entry) => [idOf(entry), entry.count]));
  const fresh: Finding[] = [];
  const known: Finding[] = [];
  for (const finding of inOrder(findings)) {
    const id = idOf(keyOf(finding));
    const count = left.get(id) ?? 0;
    if (count > 0) left.set(id, count - 1);
    (count > 0 ? known : fresh).push(finding);
  }
  const gone = entries.map((entry) => ({ ...entry, count: left.get(idOf(entry)) ?? 0 })).filter(({ count }) => count > 0);
  return { fresh, known, gone };
}

/** The entries less what is gone. */
export function prunedBaseline(entries: readonly BaselineEntry[], gone: readonly BaselineEntry[]): BaselineEntry[] {
  const missing = new Map(gone.map((entry) => [idOf(entry), entry.count]));
  return entries.map((entry) => ({ ...entry, count: entry.count - (missing.get(idOf(entry)) ?? 0) })).filter(({ count }) => count > 0);
}

/** What either of two baselines records: of each key, as many as the one that has more. */
export function togetherInBaseline(entries: readonly BaselineEntry[], others: readonly BaselineEntry[]): BaselineEntry[] {
  const merged = new Map(entries.map((entry) => [idOf(entry), entry]));
  for (const other of others) {
    const known = merged.get(idOf(other));
    if (!known || known.count < other.count) merged.set(idOf(other), other);
  }
  return sortedEntries([...merged.values()]);
}

/** By rule, file and resource, so that the same findings always make the same file. */
export function sortedEntries(entries: readonly BaselineEntry[]): BaselineEntry[] {
  return entries.toSorted((a, b) => compare(a.rule, b.rule) || compare(a.file, b.file) || compare(a.resource, b.resource));
}

export function countOf(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}

function idOf({ rule, file, resource }: BaselineKey): string {
  return JSON.stringify([rule, file, resource]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
