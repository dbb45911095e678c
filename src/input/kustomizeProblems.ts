import type { ReadingProblem } from '../engine/readingProblem.ts';
import type { KustomizeProblem } from '../kustomize/problem.ts';
import { appendTo } from '../model/appendTo.ts';
import type { Purpose } from '../model/purpose.ts';
import { invalidKustomization } from '../rules/structure/invalid-kustomization.ts';
import { unsupportedKustomizeFeature } from '../rules/structure/unsupported-kustomize-feature.ts';
import type { RenderedKustomization } from './renderKustomizations.ts';

/** What rendering noted, as findings: one a place however many kustomizations share it, and one for all that is refused alike in a file. */
export function kustomizeProblems(roots: readonly RenderedKustomization[], purposeOf: (file: string) => Purpose): ReadingProblem[] {
  const byPlace = new Map<string, KustomizeProblem>();
  for (const problem of roots.flatMap(({ build }) => build.problems)) {
    const { kind, place } = problem;
    const key = [kind, place.file, place.start.line, place.start.column].join('\n');
    if (!byPlace.has(key)) byPlace.set(key, problem);
  }
  const alike = new Map<string, KustomizeProblem[]>();
  for (const problem of byPlace.values()) appendTo(alike, `${problem.place.file}\n${sortOf(problem)}`, problem);
  return [...alike.values()].map((problems) => {
    const { kind, place } = problems[0]!;
    const rule = kind === 'refused' ? invalidKustomization : unsupportedKustomizeFeature;
    return { rule, message: messageOf(problems), place, purpose: purposeOf(place.file) };
  });
}

/** Kustomize stops at the first anyway. */
function sortOf({ kind, message, missing }: KustomizeProblem): string {
  return missing === undefined ? `${kind} ${message.replaceAll(/`[^`]*`/g, '')}` : 'missing';
}

function messageOf([first, ...others]: readonly KustomizeProblem[]): string {
  const { message, missing } = first!;
  if (others.length === 0) return message;
  if (missing === undefined) return `${message} (as in ${others.length} more ${others.length === 1 ? 'place' : 'places'} of this file)`;
  const rest = `${others.length} other ${others.length === 1 ? 'entry' : 'entries'}`;
  return `there is no \`${missing}\`, nor ${rest} this file names; add them or correct the paths`;
}
