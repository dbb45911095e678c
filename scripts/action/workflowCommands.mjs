import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';

/** Writes at once, so that it stands before what a child writes next. */
export function say(text) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
}

export function sayError(message) {
  const data = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  say(`::error title=k8sport::${data}\n`);
}

/** Runs something whose output the runner must not obey: a line of it may begin with the name of a file, and that with `::`. */
export function withCommandsStopped(run) {
  const token = randomUUID();
  say(`::stop-commands::${token}\n`);
  try {
    return run();
  } finally {
    say(`::${token}::\n`);
  }
}
