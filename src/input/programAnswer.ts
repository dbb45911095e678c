/** What another program said. */
export type ProgramAnswer = { readonly output: string } | { readonly refusal: string };
