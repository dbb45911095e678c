/** How to get past a program that only starts another one: options that take a value, and how many words stand before the program. */
interface Starter {
  readonly valued?: RegExp;
  readonly before?: number;
}

const starters: Readonly<Record<string, Starter>> = {
  sudo: { valued: /^-(?:[ugCDhpRrTt]|-(?:user|group|chdir|host|prompt))$/ },
  doas: { valued: /^-[uC]$/ },
  env: { valued: /^-(?:[uCS]|-(?:unset|chdir))$/ },
  timeout: { valued: /^-(?:[ks]|-(?:kill-after|signal))$/, before: 1 },
  nice: { valued: /^-(?:n|-adjustment)$/ },
  time: { valued: /^-[fo]$/ },
  xargs: { valued: /^-[IiLnPsdaE]$/ },
  watch: { valued: /^-(?:n|-interval)$/ },
  stdbuf: { valued: /^-[ioe]$/ },
  nohup: {},
  exec: { valued: /^-a$/ },
  command: {},
  builtin: {},
  setsid: {},
  winpty: {},
};

/** Functions that scripts write for themselves, to say or repeat what they run: `run kubectl apply`, `run_cmd docker build`, `retry 5 helm upgrade`. */
const runner =
  /^(?:run|trace|try|retry|execute|attempt|quietly)(?:[_:-](?:cmd|command|it|quiet|silent|or_die|or_fail|with_retry|with_retries))?$/i;
const ofRunner: Starter = {};

/**
 * Where the program stands that a command is about: past `sudo`, `env A=b`, `timeout 60` and the like.
 *
 * @param words All words of the command, the first one included.
 */
export function startOf(words: readonly string[]): number {
  let at = 0;
  for (let starter = starterAt(words, at); starter && at < words.length - 1; starter = starterAt(words, at)) {
    const next = pastOptions(words, at + 1, starter);
    if (next >= words.length) break;
    at = next;
  }
  return at;
}

function starterAt(words: readonly string[], at: number): Starter | undefined {
  const name = words[at] ?? '';
  if (Object.hasOwn(starters, name)) return starters[name];
  if (!runner.test(name)) return undefined;
  return /^\d+$/.test(words[at + 1] ?? '') ? { before: 1 } : ofRunner;
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
