// A folder with `index.tsv` (repository, directory, outcome, expected), the trees below `sources/`, and what the real kustomize
// printed below `expected/`. `outcome` is `builds` or `fails`; of those that fail `expected` is `remote` or `error`.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, loadAll } from 'js-yaml';

export function readCorpus(folder) {
  const rows = readFileSync(path.join(folder, 'index.tsv'), 'utf8').trimEnd().split('\n').slice(1);
  return rows.map((row) => {
    const [repository, directory, outcome, expected] = row.split('\t');
    return {
      name: path.posix.join(repository, directory),
      directory: path.resolve(folder, 'sources', repository, directory),
      outcome: outcome === 'builds' ? 'builds' : expected,
      expected: () => loadAll(readFileSync(path.join(folder, expected), 'utf8'), undefined, { schema: CORE_SCHEMA }).filter(Boolean),
    };
  });
}

/** Where two lists of objects first differ, in words; undefined where they do not. */
export function firstDifference(expected, got) {
  if (expected.length !== got.length) {
    return `${expected.length} objects expected, got ${got.length}; lost: ${without(expected, got)}; added: ${without(got, expected)}`;
  }
  for (const [index, object] of expected.entries()) {
    if (nameOf(object) !== nameOf(got[index])) return `object ${index} expected ${nameOf(object)}, got ${nameOf(got[index])}`;
    const difference = differenceAt(object, got[index], '');
    if (difference) return `${nameOf(object)}: ${difference}`;
  }
  return undefined;
}

function without(objects, others) {
  const known = new Set(others.map(nameOf));
  const missing = objects.map(nameOf).filter((name) => !known.has(name));
  return missing.slice(0, 3).join(', ') || 'none by name';
}

function differenceAt(expected, got, at) {
  if (expected === got || (Number.isNaN(expected) && Number.isNaN(got))) return undefined;
  if (!isNested(expected) || !isNested(got) || Array.isArray(expected) !== Array.isArray(got)) {
    return `${at || '/'} expected ${short(expected)}, got ${short(got)}`;
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
    if (!Object.hasOwn(got, key)) return `${at}/${key} expected ${short(expected[key])}, got nothing`;
    if (!Object.hasOwn(expected, key)) return `${at}/${key} expected nothing, got ${short(got[key])}`;
    const difference = differenceAt(expected[key], got[key], `${at}/${key}`);
    if (difference) return difference;
  }
  return undefined;
}

function isNested(value) {
  return typeof value === 'object' && value !== null;
}

function short(value) {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

export function nameOf(object) {
  const { namespace, name } = object?.metadata ?? {};
  return `${object?.kind} ${namespace ? `${namespace}/` : ''}${name}`;
}
