/** What template engines, shells and build tools replace: `${X}`, `$(X)`, `$X`, `{{ x }}`, `<%= x %>`, `%X%`, `__X__`, `@X@`. */
const variable = /\$\{|\$\(|\{\{|<%|^\$[A-Za-z_]\w*$|^%\w+%$|^@\w+@$|__[A-Za-z]\w*__/;

/** `<your-password>`, but no XML. */
const bracketed = /<[^<>/][^<>]*>/;

/** References that some controller or tool looks up: bank-vaults, vals, 1Password, argocd-vault-plugin, cloud secret managers. */
const reference =
  /^(?:vault:|ref\+\w+:|secretref\+|op:\/\/|awssm:|gcpsm:|arn:aws[\w-]*:(?:secretsmanager|ssm):|projects\/[^/]+\/secrets\/)/;

/** Words with which people say that a value has yet to come. */
const words =
  /change[\W_]?(?:me|this|it)|change[\W_](?:in|before|for)[\W_]|replace[\W_]?(?:me|with|this|by|in|before|from)|to[\W_]be[\W_](?:set|filled|replaced|changed)|placeholder|redacted|base64[\W_]encoded|(?:^|[\W_])(?:your|todo|tbd|fixme|fill[\W_]?(?:me|in)|set[\W_]?me)(?:[\W_]|$)|^(?:paste|put|enter|insert|update|replace)[\W_]|x{4}|\*{3}|\.{3}|…/i;

/** `UPDATE_AWS_ACCESS_KEY_ID`: nobody writes a value like that. */
const shouting = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

const filler = /^(?:[*x.\-_?]+|null|none|n\/a|unset|unused|example|dummy)$/i;

/** In longer texts, keys and tokens among them, such words mean nothing. */
const longest = 120;

/** Whether some program has a part in a value: it replaces a variable, or looks a reference up. */
export function isForProgram(text: string): boolean {
  return variable.test(text) || reference.test(text.trim());
}

/** Whether a text stands where a value has yet to come: a variable, a reference or a word such as `CHANGEME`. A file of several lines never is one. */
export function isPlaceholder(text: string): boolean {
  const value = text.trim();
  if (value === '' || reference.test(value)) return true;
  if (value.includes('\n')) return false;
  if (variable.test(value)) return true;
  return value.length <= longest && (bracketed.test(value) || shouting.test(value) || filler.test(value) || words.test(value));
}

/** The same for names of entries, which may be any word, in capitals too: `DB_PASSWORD`. */
export function isTemplated(text: string): boolean {
  return text.trim() === '' || variable.test(text) || bracketed.test(text);
}
