import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/** Sets outputs of the step. The end of each value is a word that nobody can know before, so that no value can set another output. */
export function writeOutputs(file, outputs) {
  const entries = Object.entries(outputs).map(([name, value]) => {
    const end = randomUUID();
    return `${name}<<${end}\n${value}\n${end}\n`;
  });
  appendFileSync(file, entries.join(''));
}
