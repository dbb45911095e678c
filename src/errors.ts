/** The call is wrong, not the manifests: exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: 'arguments' | 'config' | 'input' | 'plugin';
  /** The next step, as a sentence. */
  readonly help: string | undefined;

  constructor(code: UserError['code'], message: string, help?: string) {
    super(message);
    this.code = code;
    this.help = help;
  }
}

/** A rule or a reporter threw: exit code 70. */
export class Failure extends Error {
  /** The plugin that brought it; undefined where it is part of k8sport. */
  readonly plugin: string | undefined;

  /** @param culprit The id of the rule, or the name of the reporter. */
  constructor(culprit: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.plugin = culprit.includes('/') ? culprit.split('/', 1)[0] : undefined;
  }
}
