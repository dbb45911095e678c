import type { Kustomize } from '../../input/binaryRendering.ts';
import type { FoundFile } from '../../input/discover.ts';
import { isKustomizationFile } from '../../input/kustomizationFiles.ts';
import type { RenderedKustomization, Rendering } from '../../input/renderKustomizations.ts';
import { slashed } from '../../input/slashed.ts';
import type { Progress } from '../../model/progress.ts';
import type { LoadRestrictions } from '../loadRestrictions.ts';

export interface RenderOptions {
  readonly cwd: string;
  /** Default: `root-only`, as kustomize has it. */
  readonly loadRestrictions?: LoadRestrictions | undefined;
  /** The real kustomize, where it was asked for. */
  readonly kustomize?: Kustomize | undefined;
  /** Hears what is rendered, read and judged. */
  readonly progress?: Progress | undefined;
}

const nothing: Rendering = { roots: [], files: new Set(), sources: [] };

/** The kustomizations among each of some groups of files, rendered; files that groups share are parsed once. */
export async function renderings(
  groups: readonly (readonly FoundFile[])[],
  { cwd, loadRestrictions = 'root-only', kustomize, progress }: RenderOptions,
): Promise<Rendering[]> {
  // Nobody without a kustomization should load what renders them.
  if (!groups.some(holdsKustomization)) return groups.map(() => nothing);
  const { renderKustomizations } = await import('../../input/renderKustomizations.ts');
  const { ParsedFiles } = await import('../../kustomize/parsedFiles.ts');
  const cache = new ParsedFiles();
  const rendered = groups.map((files) => renderKustomizations(files, cwd, loadRestrictions, cache, progress));
  if (!kustomize) return rendered;
  const { renderWithBinary } = await import('../../input/binaryRendering.ts');
  const byBinary: Rendering[] = [];
  for (const rendering of rendered) {
    const roots: RenderedKustomization[] = [];
    for (const root of rendering.roots) roots.push(await renderWithBinary(root, cwd, kustomize));
    byBinary.push({ ...rendering, roots });
  }
  return byBinary;
}

function holdsKustomization(files: readonly FoundFile[]): boolean {
  return files.some((file) => isKustomizationFile(slashed(file.path)));
}
