import type { ResolvedEnvironment } from './resolveEnvironment.ts';

/** The environment that an absolute path belongs to: the one that reaches it by the longest path of its own, else the first. */
export function environmentOf(file: string, environments: readonly ResolvedEnvironment[]): ResolvedEnvironment | undefined {
  let best: { readonly environment: ResolvedEnvironment; readonly length: number } | undefined;
  for (const environment of environments) {
    const length = environment.rootOf(file)?.length;
    if (length !== undefined && length > (best?.length ?? -1)) best = { environment, length };
  }
  return best?.environment;
}
