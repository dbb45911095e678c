import type { ScriptLanguage } from '../model/script.ts';

/** What was judged, by file as findings name it. */
export interface Sources {
  /** Undefined for what was not read. */
  text(file: string): string | undefined;
  /** Undefined for what is no script. */
  language(file: string): ScriptLanguage | undefined;
  /** Why a file cannot be changed, if so. Absent: all can. */
  obstacle?(file: string): string | undefined;
}
