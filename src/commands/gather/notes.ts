import type { ResourceSet } from '../../engine/resourceSet.ts';
import { folderOf } from '../../kube/nearby/folderOf.ts';
import type { Counts } from '../../model/report.ts';
import { dumpNote } from './dumpNote.ts';

/** What the reader should know about the judgement itself: what was left out, and which roles were guessed. */
export function notesOf({ templates }: Counts, sets: readonly ResourceSet[]): string[] {
  const notes: string[] = [];
  if (templates > 0) {
    notes.push(
      `${templates === 1 ? '1 template was' : `${templates} templates were`} not judged; render them: helm template <chart> | k8sport check -`,
    );
  }
  const dump = dumpNote(sets.flatMap(({ resources }) => resources));
  if (dump !== undefined) notes.push(dump);
  const tests = sets.flatMap(({ resources, purposes }) => resources.filter(({ file }) => purposes?.get(file) === 'test'));
  if (tests.length > 0) {
    const which = tests.length === 1 ? '1 object in a folder of tests was' : `${tests.length} objects in folders of tests were`;
    notes.push(
      `${which} not judged for production; name such a folder to judge it: k8sport check ${folderOf(tests[0]!.file).slice(0, -1)}`,
    );
  }
  for (const role of ['local', 'production'] as const) {
    const guessed = sets.filter((set) => set.roleFrom === 'path' && set.role === role).map(({ environment }) => environment);
    if (guessed.length > 0)
      notes.push(
        `taken for ${role} because of the folder: ${list(guessed)}; \`environments\` in the configuration or --role say otherwise`,
      );
  }
  return notes;
}

function list(names: readonly (string | undefined)[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
