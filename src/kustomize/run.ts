import type { Place } from '../model/place.ts';
import type { KustomizeFiles } from './files.ts';
import type { Kustomization } from '../model/kustomization.ts';
import type { ParsedFiles } from './parsedFiles.ts';
import type { KustomizeProblem } from './problem.ts';
import { Refusal } from './refusal.ts';
import type { Origin } from './tree/origin.ts';
import { withoutCredentials } from './withoutCredentials.ts';

/** One build: what it reads through, and what it notes on the way. */
export class Run {
  readonly files: KustomizeFiles;
  readonly cache: ParsedFiles;
  readonly rootOnly: boolean;
  readonly nameOf: (path: string) => string;
  readonly problems: KustomizeProblem[] = [];
  readonly filesRead = new Set<string>();
  readonly directories: string[] = [];
  readonly kustomizations: Kustomization[] = [];
  /** Entries left out so far; what is not found later may have come from them. */
  leftOut = 0;
  missing = 0;
  /** Whether a file under `configurations` was left out, which may say what refers to what. */
  lacksConfiguration = false;

  constructor(files: KustomizeFiles, cache: ParsedFiles, rootOnly: boolean, nameOf: (path: string) => string) {
    this.files = files;
    this.cache = cache;
    this.rootOnly = rootOnly;
    this.nameOf = nameOf;
  }

  refuse(message: string, place: Place, missing?: string): void {
    this.#note({ kind: 'refused', message, place, ...(missing !== undefined && { missing: withoutCredentials(missing) }) });
  }

  unsupported(message: string, place: Place): void {
    this.leftOut++;
    this.#note({ kind: 'unsupported', message, place });
  }

  /** What is refused because something is not there: a note where it may have come from an entry that was left out. */
  refuseAbsent(message: string, place: Place): void {
    if (this.leftOut > 0)
      this.#note({ kind: 'unsupported', message: `${message.split('; ')[0]}; it may come from what was left out`, place });
    else if (this.missing === 0) this.refuse(message, place);
  }

  /** Takes a step; where it is refused, the step is left out and the build goes on. */
  attempt<T>(entry: Origin, step: () => T): T | undefined {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refuse(error.message, (error.origin ?? entry).place(), error.missing);
      return undefined;
    }
  }

  #note(problem: KustomizeProblem): void {
    this.problems.push({ ...problem, message: withoutCredentials(problem.message) });
  }
}
