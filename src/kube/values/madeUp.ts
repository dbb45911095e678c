/** Words with which people say that a secret is none: `kind-stub`, `sandbox-token`, `fake_password`. */
const words =
  /(?:^|[^a-z])(?:dummy|example|fake|insecure|mock|not[-_ ]?a[-_ ]?secret|not[-_ ]?real|sample|sandbox|stub|unused)(?:[^a-z]|$)/i;

/** `my-api-token`, as documentation has it. */
const mine = /^my[-_](?:[a-z]+[-_])*(?:key|pass|password|secret|token)$/i;

/** Of so few letters that a key was held down: `ssssssssTTTTTTTT`. */
const fewest = 4;
const longest = 200;

/**
 * Whether a value shows that its author made it up to have something there, and nothing is given away with it. Of an
 * address the password counts: its host may well be called `example`.
 */
export function isMadeUp(text: string): boolean {
  if (text.length > longest) return false;
  const value = text.includes('://') ? (/:\/\/[^:/?#\s@]*:([^/?#\s@]+)@/.exec(text)?.[1] ?? '') : text.trim();
  return words.test(value) || mine.test(value) || (value.length >= 3 * fewest && new Set(value).size < fewest);
}
