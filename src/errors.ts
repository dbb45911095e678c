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
