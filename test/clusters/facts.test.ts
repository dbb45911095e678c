import { describe, expect, test } from 'vitest';
import {
  apiGroups,
  cloudMarkSources,
  finalizers,
  identityAnnotations,
  ingressAnnotations,
  nodeLabels,
  serviceAnnotations,
} from '../../src/clusters/cloudMarks.ts';
import { distributions } from '../../src/clusters/distributions.ts';
import { productKinds } from '../../src/clusters/productKinds.ts';
import { targets } from '../../src/clusters/targets.ts';
import type { NamePattern } from '../../src/model/distribution.ts';

/** What makes a product, and needs no source. */
const identity = new Set(['id', 'title', 'cloud', 'sources']);

describe.each([...distributions, ...targets].map((product) => [product.id, product] as const))('%s', (_, product) => {
  const facts = Object.entries(product).filter(([name]) => !identity.has(name));

  test('says of every fact where it is from', () => {
    const sources: Readonly<Record<string, string>> = product.sources;
    const present = facts.filter(([, fact]) => !Array.isArray(fact) || fact.length > 0).map(([name]) => name);
    expect(present.filter((name) => !sources[name])).toEqual([]);
    expect(Object.keys(sources).filter((name) => !facts.some(([fact]) => fact === name))).toEqual([]);
  });

  test('has sentences with a full stop and phrases without', () => {
    const texts = facts.flatMap(([name, fact]) => (typeof fact === 'string' && fact.includes(' ') ? [{ name, fact }] : []));
    for (const { name, fact } of texts) expect(fact.endsWith('.'), `${name}: ${fact}`).toBe(name !== 'suggestedStorageClass');
  });
});

describe.each(distributions.map((product) => [product.id, product] as const))('%s', (_, product) => {
  const named: readonly NamePattern[] = [...(product.contexts ?? []), ...product.registries, ...product.nodeNames];

  test('shows names that its patterns match', () => {
    for (const { pattern, examples } of named) {
      expect(examples).not.toEqual([]);
      for (const example of examples) expect(example).toMatch(pattern);
    }
    for (const { pattern, shown } of product.addresses) {
      for (const address of shown.match(/\d+\.\d+\.\d+\.\d+/g) ?? ['']) expect(address).toMatch(pattern);
    }
  });

  test('has API groups that distribution-resource finds', () => {
    for (const group of product.apiGroups ?? []) expect(productKinds.map((kind) => kind.group)).toContain(group);
  });
});

test('the marks of each cloud have a source', () => {
  const lists = { apiGroups, finalizers, identityAnnotations, ingressAnnotations, nodeLabels, serviceAnnotations };
  for (const [name, marks] of Object.entries(lists)) {
    const sources = Object.keys(cloudMarkSources[name as keyof typeof lists]);
    expect(sources.toSorted(), name).toEqual([...new Set(marks.map(({ cloud }) => cloud))].toSorted());
  }
});
