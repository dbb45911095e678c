/** The arguments of each call of k8sport in a script, as a shell would split it; variables without a value here stay as they are. */
export function commandLines(script: string, variables: Readonly<Record<string, string>> = {}): readonly (readonly string[])[] {
  return script
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const words = wordsOf(line.replaceAll(/\$(\w+)/g, (whole, name: string) => variables[name] ?? whole));
      const at = words.findIndex((word, index) => /^k8sport(?:@\S+)?$/.test(word) && words[index - 1] !== 'install');
      return at === -1 ? [] : [words.slice(at + 1)];
    });
}

function wordsOf(line: string): readonly string[] {
  const found = [...line.matchAll(/(?:[^\s"'|;&]|"[^"]*"|'[^']*')+|[|;&]/g)].map(([word]) => word);
  const end = found.findIndex((word) => /^[|;&]$/.test(word));
  return found.slice(0, end === -1 ? undefined : end).map((word) => word.replaceAll(/["']/g, ''));
}

/** Every string below a value, however deep. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
