import { printYaml } from '../yaml/print.ts';

/** A document with comment lines above it: who asked for it. */
export function printManifest(value: unknown, reasons: readonly string[], told: ReadonlyMap<string, string>): string {
  return reasons.map((reason) => `# ${commentOf(reason, told)}\n`).join('') + printYaml(value);
}

/** A rule with its summary; anything else as it is. */
export function commentOf(reason: string, told: ReadonlyMap<string, string>): string {
  const summary = told.get(reason);
  return summary === undefined ? reason : `${reason}: ${summary}`;
}
