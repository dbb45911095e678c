import { printable } from './printable.ts';

// Besides the control characters, which are made visible: halves of surrogate pairs, and two that are no characters.
const illegal = /[\ufffe\uffff\ud800-\udfff]/gu;

/** Text from a manifest for an element or an attribute of XML 1.0. What cannot stand there even escaped is left out. */
export function xmlText(text: string): string {
  return printable(text)
    .replace(illegal, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
