/** A server that applications connect to, and that somebody else runs. */
export interface BackingService {
  readonly title: string;
  /** What it listens on unless told otherwise. */
  readonly ports: readonly number[];
  /** How addresses of it begin, without drivers (`postgresql+asyncpg`) and `jdbc:`. */
  readonly schemes: readonly string[];
  /** A word in the names of variables that say where it is, and in the names of its images. */
  readonly word: RegExp;
}
