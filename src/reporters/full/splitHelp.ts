interface Told {
  readonly problem: string;
  /** What to write instead. */
  readonly help?: string;
}

/** Messages say what is wrong, then, behind a semicolon, what to write instead. One in backticks is part of a value. */
export function splitHelp(message: string): Told {
  let isCode = false;
  for (let at = 0; at < message.length; at++) {
    if (message[at] === '`') isCode = !isCode;
    if (!isCode && message.startsWith('; ', at)) return { problem: message.slice(0, at), help: message.slice(at + 2) };
  }
  return { problem: message };
}
