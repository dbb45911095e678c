import { appendFileSync } from 'node:fs';

/** In bytes; GitHub drops a summary of more than 1 MiB. */
const most = 900_000;

/** Appends Markdown to the job summary, and cuts it after a line where it is too long. */
export function appendSummary(file, markdown) {
  appendFileSync(file, shortened(Buffer.from(markdown)));
}

function shortened(bytes) {
  if (bytes.length <= most) return bytes;
  const end = bytes.lastIndexOf('\n', most) + 1;
  return Buffer.concat([bytes.subarray(0, end), Buffer.from('\n…cut here: the log and the report in SARIF have the rest.\n')]);
}
