import { hyperlink } from './hyperlink.ts';
import { ruleUrl } from './ruleUrl.ts';

/** The name of a rule, or any text in its place; leads to its page where the terminal can do that. */
export function ruleLink(rule: string, { hyperlinks }: { readonly hyperlinks: boolean }, text = rule): string {
  return hyperlinks ? hyperlink(text, ruleUrl(rule)) : text;
}
