import type { ProgramAnswer } from '../input/programAnswer.ts';

/** What a command may touch of the outside, besides files. Tests hand in their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** All of standard input. */
  readStandardInput(): Buffer;
  /** Runs kubectl and gives what it writes; for `target snapshot` alone. */
  kubectl(words: readonly string[]): Promise<string>;
  /** Runs the real kustomize on a folder; for `check --kustomize=binary` alone. */
  kustomize(directory: string, flags: readonly string[]): Promise<ProgramAnswer>;
  /** Runs helm; for environments that the configuration gives a chart. */
  helm(words: readonly string[]): Promise<ProgramAnswer>;
  /** Runs git in a folder; for `check --changed` alone. */
  git(directory: string, words: readonly string[]): Promise<ProgramAnswer>;
  /** Milliseconds, from some point in time. */
  now(): number;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export interface Output {
  readonly isTTY: boolean;
  /** Undefined or 0 where the width is not known. */
  readonly columns?: number | undefined;
  write(text: string): void;
}

export const exitCodes = { clean: 0, findings: 1, userError: 2, bug: 70 } as const;
