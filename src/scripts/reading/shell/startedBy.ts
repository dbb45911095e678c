/** How to get past a program that only starts another one: options that take a value, and how many words stand before the program. */
interface Starter {
  readonly valued?: RegExp;
  readonly before?: number;
  /** Options with which it starts nothing: `command -v kubectl`. */
  readonly idle?: RegExp;
  /** Whether the program comes after `--`: `aws-vault exec dev -- kubectl`. */
  readonly isAfterDashes?: true;
}

const starters: Readonly<Record<string, Starter>> = {
  sudo: { valued: /^-(?:[ugCDhpRrTt]|-(?:user|group|chdir|host|prompt))$/ },
  doas: { valued: /^-[uC]$/ },
  env: { valued: /^-(?:[uCS]|-(?:unset|chdir))$/ },
  timeout: { valued: /^-(?:[ks]|-(?:kill-after|signal))$/, before: 1 },
  gtimeout: { valued: /^-(?:[ks]|-(?:kill-after|signal))$/, before: 1 },
  flock: { valued: /^-[wE]$/, before: 1 },
  nice: { valued: /^-(?:n|-adjustment)$/ },
  ionice: { valued: /^-[cn]$/ },
  time: { valued: /^-[fo]$/ },
  xargs: { valued: /^-[IiLnPsdaE]$/ },
  watch: { valued: /^-(?:n|-interval)$/ },
  stdbuf: { valued: /^-[ioe]$/ },
  nohup: {},
  exec: { valued: /^-a$/ },
  command: { idle: /^-[vV]$/ },
  builtin: {},
  noglob: {},
  setsid: {},
  winpty: {},
  'aws-vault': { isAfterDashes: true },
  doppler: { isAfterDashes: true },
  mise: { isAfterDashes: true },
  op: { isAfterDashes: true },
  unbuffer: {},
  chronic: {},
};

/**
 * Where the program stands that a command is about: past `sudo`, `env A=b`, `timeout 60` and the like.
 *
 * @param words All words of the command, the first one included.
 */
export function startOf(words: readonly string[]): number {
  let at = 0;
  for (let starter = starterAt(words, at); starter && at < words.length - 1; starter = starterAt(words, at)) {
    const dashes = starter.isAfterDashes ? words.indexOf('--', at) : -1;
    if (starter.isAfterDashes && dashes === -1) break;
    const next = dashes === -1 ? pastOptions(words, at + 1, starter) : dashes + 1;
    if (next >= words.length) break;
    at = next;
  }
  return at;
}

function starterAt(words: readonly string[], at: number): Starter | undefined {
  const name = words[at] ?? '';
  const starter = Object.hasOwn(starters, name) ? starters[name] : undefined;
  return starter?.idle?.test(words[at + 1] ?? '') ? undefined : starter;
}

function pastOptions(words: readonly string[], from: number, { valued, before = 0 }: Starter): number {
  let at = from;
  for (; at < words.length && (words[at]!.startsWith('-') || /^\w+=/.test(words[at]!)); at++) {
    if (words[at] === '--') {
      at++;
      break;
    }
    if (valued?.test(words[at]!)) at++;
  }
  return at + before;
}
