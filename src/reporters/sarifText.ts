import { shorten } from '../model/shorten.ts';
import { printable } from './printable.ts';

/** GitLab drops results with a longer message. */
export const longestSarifText = 1024;

/** A sentence from outside as SARIF's readers take it: a link in it is taken apart, which would be one to a related place. */
export function sarifText(text: string): string {
  return shorten(printable(text).replaceAll('](', '] ('), longestSarifText);
}
