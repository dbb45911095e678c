/** Runs git in the repository at hand; undefined where it refuses. */
export type Git = (words: readonly string[]) => Promise<string | undefined>;
