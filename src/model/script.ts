import type { Place } from './place.ts';

/** The kinds of files with commands in them, or that say what some command builds. `pipeline` is what other CI systems than GitHub's and GitLab's run. */
export type ScriptLanguage =
  | 'shell'
  | 'powershell'
  | 'make'
  | 'just'
  | 'task'
  | 'npm'
  | 'github'
  | 'gitlab'
  | 'dockerfile'
  | 'markdown'
  | 'skaffold'
  | 'tilt'
  | 'compose'
  | 'bake'
  | 'pipeline';

/** One word of a command, without its quotes. */
export interface Word {
  /** What is only known when it runs stands as it is written: `$TAG`, `$(minikube ip)`, `{{.CLUSTER}}`, `${{ env.IMAGE }}`. */
  readonly text: string;
  /** Whether nothing in it is only known when it runs. */
  readonly isLiteral: boolean;
  /** What it is when it runs, where all in it that is not literal is a variable that the file sets once: see `knownText`. */
  readonly value?: string;
  readonly place: Place;
}

/** One simple command of a script, of a pipe, or of a substitution. */
export interface Command {
  /** The program, as `kubectl`, `kubectl.exe` and `/usr/local/bin/kubectl` all are; without what only starts it: `sudo`, `env A=b`, `timeout 60`. Where a variable names it, its value: `$KUBECTL`. */
  readonly program: string;
  /** What follows the program. */
  readonly words: readonly Word[];
  /** From the program to the end of the command, or of its first line. */
  readonly place: Place;
  /** The job, target or task it belongs to, whose commands run together: `build`. Empty where the file has none. */
  readonly step: string;
  /** Whether a shell runs what it prints: `eval "$(…)"`, `source <(…)`, `… | Invoke-Expression`. */
  readonly isEvaluated?: true;
  /** Whether it runs in a container or on another machine: `ssh host '…'`, `kubectl exec web -- sh -c '…'`, `minikube ssh '…'`, `RUN`. */
  readonly isElsewhere?: true;
  /** The first word, where that is a program which only starts this one: `sudo`, `timeout`. */
  readonly startedBy?: string;
  /** The program that what it prints is piped to. */
  readonly pipedTo?: string;
  /** Files it reads by `<`. */
  readonly inputs?: readonly Word[];
  /** Files it writes by `>` or `>>`. */
  readonly outputs?: readonly Word[];
}

/** Something other than a command that says where a script works, or what it makes. */
export interface Setting {
  /**
   * `uses`: a GitHub action or a GitLab component. `kubeContext`: the context a tool insists on. `push`: whether a tool pushes what it builds.
   * `image`: what it builds and pushes. `registry`: where it pushes it to.
   */
  readonly name: 'uses' | 'kubeContext' | 'push' | 'image' | 'registry';
  readonly value: string;
  readonly place: Place;
  readonly step: string;
  /** The inputs of an action, as text. */
  readonly inputs?: Readonly<Record<string, string>>;
}

/** A file with commands in it. Nothing of it is ever run. */
export interface Script {
  /** As places call it. */
  readonly file: string;
  readonly language: ScriptLanguage;
  readonly commands: readonly Command[];
  readonly settings: readonly Setting[];
}
