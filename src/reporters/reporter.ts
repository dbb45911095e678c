import type { Report } from '../model/report.ts';

/** What a reporter may know besides the report. */
export interface ReporterContext {
  /** Whether escape codes for colour may be written. */
  readonly color: boolean;
  /** Whether names may lead to pages by escape codes; only with colour. */
  readonly hyperlinks: boolean;
  /** Whether to list what is only good to know. Formats for machines always do. */
  readonly verbose: boolean;
  /** The width of the terminal; undefined where there is none, or it is not known. */
  readonly columns?: number;
  /** The working directory, absolute: files in the report are relative to it. */
  readonly cwd: string;
  /** The root of the git repository, absolute; the working directory where there is none. */
  readonly root: string;
  /** What was read, by the names that the report has for it. */
  readonly files: readonly string[];
  /** The text of a file that was read. */
  text(file: string): string | undefined;
}

/** Turns a report of a kind into text; no side effects. */
export type ReporterOf<R> = (report: R, context: ReporterContext) => string | Promise<string>;

export type Reporter = ReporterOf<Report>;
