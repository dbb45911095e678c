/** Control characters of C0, DEL and C1, and the marks that change the direction of text. */
// oxlint-disable-next-line no-control-regex
const dangerous = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text from a manifest, safe for a terminal: nothing in it moves a cursor, rings, or runs backwards. */
export function printable(text: string): string {
  return text.replace(dangerous, escapeCharacter);
}

/** The same for text that is JSON already, where line breaks between values stay. */
export function printableJson(json: string): string {
  return json.replace(dangerous, (character) => (character === '\n' ? character : escapeCharacter(character)));
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
