import { looksSecret } from '../kube/values/looksSecret.ts';
import { Lines } from '../yaml/lines.ts';
import { publicLines } from './publicLines.ts';

interface Versions {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** Whether a unified diff shows something secret. Of files that are neither YAML nor JSON only what looks so in its line. */
export function secretInDiff(diff: string, { file, before, after }: Versions): boolean {
  const isManifest = /^-$|^<.*>$|\.(?:ya?ml|json)$|(?:^|\/)Kustomization$/i.test(file);
  const [old, fresh] = [before, after].map((text) => (isManifest ? publicLines(text, new Lines(text)) : undefined));
  let [oldLine, freshLine] = [0, 0];
  for (const line of diff.split('\n')) {
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(line);
    if (hunk) [oldLine, freshLine] = [Number(hunk[1]), Number(hunk[2])];
    else if (oldLine > 0 && /^[ +-]/.test(line)) {
      const isShown = line.startsWith('+') ? fresh?.has(freshLine) : old?.has(oldLine);
      if (isShown === false || looksSecret('', line.slice(1))) return true;
      if (!line.startsWith('-')) freshLine++;
      if (!line.startsWith('+')) oldLine++;
    }
  }
  return false;
}
