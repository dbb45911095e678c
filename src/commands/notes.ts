import type { ResourceSet } from '../engine/resourceSet.ts';
import type { Counts } from '../model/report.ts';

/** What the reader should know about the judgement itself: what was left out, and which roles were guessed. */
export function notesOf({ kustomize, templates }: Counts, sets: readonly ResourceSet[]): string[] {
  const notes: string[] = [];
  if (kustomize > 0) {
    notes.push(`${kustomize === 1 ? '1 kustomization, patch or file it names was' : `${kustomize} kustomizations, patches and files they name were`} not judged on their own; render them: kubectl kustomize <dir> | k8sport check -`);
  }
  if (templates > 0) {
    notes.push(`${templates === 1 ? '1 template was' : `${templates} templates were`} not judged; render them: helm template <chart> | k8sport check -`);
  }
  for (const { environment, role, roleFrom } of sets) {
    if (roleFrom === 'path') notes.push(`${environment} is taken for a ${role} environment because of its folder; \`environments\` in the configuration or --role say otherwise`);
  }
  return notes;
}
