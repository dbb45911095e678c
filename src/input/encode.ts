/** The bytes of a text, in the encoding and with the byte order mark of other bytes, as `decode` reads them. */
export function encode(text: string, like: Buffer): Buffer {
  if (like[0] === 0xff && like[1] === 0xfe) return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (like[0] === 0xfe && like[1] === 0xff) return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return Buffer.from(like[0] === 0xef && like[1] === 0xbb && like[2] === 0xbf ? `\uFEFF${text}` : text);
}
