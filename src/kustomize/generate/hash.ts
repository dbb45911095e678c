import { createHash } from 'node:crypto';
import { isMap } from '../../model/isMap.ts';
import type { Draft } from '../draft.ts';
import { lookup, textOf } from '../tree/lookup.ts';
import { MapNode, ScalarNode } from '../tree/node.ts';

/** Puts the hash of their content behind the names of generated objects. */
export function addHashes(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const metadata = draft.root.get('metadata');
    const name = lookup(metadata, 'name');
    if (!draft.generator?.hash || !(metadata instanceof MapNode) || !(name instanceof ScalarNode)) continue;
    draft.remember();
    const hashed = new ScalarNode(`${name.text}-${hashOf(draft)}`, name.origin, name.earlier, name.keyOrigin);
    draft.root = draft.root.with('metadata', metadata.with('name', hashed));
  }
}

const letters: Readonly<Record<string, string>> = { 0: 'g', 1: 'h', 3: 'k', a: 'm', e: 't' };

function hashOf({ root, id }: Draft): string {
  const field = (name: string): unknown => root.get(name)?.plain;
  const content =
    id.kind === 'Secret'
      ? { data: field('data') ?? '', kind: 'Secret', name: '', stringData: field('stringData'), type: textOf(root.get('type')) }
      : { binaryData: field('binaryData'), data: field('data') ?? '', kind: 'ConfigMap', name: '' };
  const digest = createHash('sha256').update(goJson(content)).digest('hex').slice(0, 10);
  return digest.replace(/[013ae]/g, (letter) => letters[letter]!);
}

/** JSON as Go writes it: keys sorted by their bytes, and what HTML or JavaScript may stumble over escaped. */
function goJson(value: unknown): string {
  const json = JSON.stringify(value, (_key, item: unknown) => (isMap(item) ? sorted(item) : item));
  return json.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function sorted(map: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(map).toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
}
