// oxlint-disable-next-line no-control-regex
const ascii = /^[\u0000-\u007f]*$/;
const wide =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const invisible = /^[\p{Mark}\p{Cf}]+$/u;

/** What a terminal treats as one character: an `é` of two code points, an emoji of seven. */
export function charactersOf(text: string): readonly string[] {
  if (ascii.test(text)) return text.split('');
  return [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
}

/** The columns that a text takes in a terminal, after Unicode's East Asian Width; for text without control characters. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  return charactersOf(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : invisible.test(character) ? 0 : 1), 0);
}
