import { readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import { isWithin } from '../../input/globs.ts';
import { slashed } from '../../input/slashed.ts';
import { startingText } from '../../promote/startingText.ts';
import type { PromotedSource } from './gatherSource.ts';
import type { WantedFile } from './writeFiles.ts';

export interface PlannedFile extends WantedFile {
  /** What it is there for, in a few words. */
  readonly purpose: string;
  /** Whether it only has another place, or had one. */
  readonly isMoved?: boolean;
}

export interface PlainBase {
  /** Absolute. */
  readonly directory: string;
  readonly files: readonly PlannedFile[];
}

/**
 * What plain manifests need so that overlays can be built on them: a kustomization that lists them where they are, in a file that
 * `kubectl apply -f` does not read; or, moved, a base of their own. Kustomize takes no files from outside the folder of a kustomization.
 */
export function plainBase({ environment, directory }: PromotedSource, isMoved: boolean, cwd: string): PlainBase {
  const files = [...new Set(environment.resources.map(({ file }) => path.resolve(cwd, file)))].filter((file) => isWithin(directory, file));
  const names = files.map((file) => slashed(path.relative(directory, file)));
  const count = names.length === 1 ? 'the file' : `the ${names.length} files`;
  const shown = (file: string): string => path.relative(cwd, file);
  if (!isMoved) {
    const file = path.join(directory, 'Kustomization');
    const comment = `# Named without an ending, so that \`kubectl apply -f ${path.basename(directory)}/\` goes on as before.\n`;
    const after = comment + startingText(names);
    return { directory, files: [{ file, shown: shown(file), before: undefined, after, purpose: `lists ${count} where they are` }] };
  }
  const base = path.join(path.dirname(directory), 'base');
  if (isWithin(base, directory)) throw new UserError('arguments', `${shown(directory)} is a base already`, 'leave --move out');
  const moved = files.flatMap((file, index): PlannedFile[] => {
    const text = readText(file, shown(file));
    const to = path.join(base, names[index]!);
    return [
      { file: to, shown: shown(to), before: undefined, after: text, purpose: `from ${shown(directory)}`, isMoved: true },
      { file, shown: shown(file), before: text, after: undefined, purpose: 'moved', isMoved: true },
    ];
  });
  const file = path.join(base, 'kustomization.yaml');
  const listing = { file, shown: shown(file), before: undefined, after: startingText(names), purpose: `lists ${count}` };
  // What is removed goes last, when everything else is there.
  return { directory: base, files: [listing, ...moved.toSorted((a, b) => Number(a.after === undefined) - Number(b.after === undefined))] };
}

/** The local environment of a base that was moved, beside the new one. */
export function localOverlay(base: string, beside: string, cwd: string): PlannedFile {
  const folder = path.join(path.dirname(beside), 'local');
  const file = path.join(folder, 'kustomization.yaml');
  const after = startingText([slashed(path.relative(folder, base))]);
  return { file, shown: path.relative(cwd, file), before: undefined, after, purpose: 'what runs locally, as before' };
}

function readText(file: string, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch {
    throw new UserError('input', `${shown} cannot be moved: it cannot be read as UTF-8`, 'leave --move out');
  }
}
