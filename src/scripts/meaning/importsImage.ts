import type { Command } from '../../model/script.ts';

/** Whether a command on a node puts an image there: `docker exec -i kind-control-plane ctr images import -`. */
export function importsImage({ words }: Command): boolean {
  return words.some(({ text }) => text === 'import' || (/\bctr\b/.test(text) && /\bimport\b/.test(text)));
}
