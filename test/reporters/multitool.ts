import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

// What GitHub rejects; these rules are off by default. GH1004 is left out: its limits are lower than GitHub's.
const githubRules = [
  'GH1001.ProvideRequiredLocationProperties',
  'GH1002.InlineThreadFlowLocations',
  'GH1003.ProvideRequiredRegionProperties',
  'GH1005.LocationsMustBeRelativeUrisOrFilePaths',
  'GH1006.ProvideCheckoutPath',
  'GH1007.ProvideFullyFormattedMessageStrings',
];
const settings = `<?xml version="1.0" encoding="utf-8"?>
<Properties>
${githubRules.map((rule) => `  <Properties Key="${rule}.Options"><Property Key="RuleEnabled" Value="Error" /></Properties>`).join('\n')}
</Properties>
`;

/** Microsoft's validator: 95 MB that only this test needs, so it is no dependency and may be missing. */
export function findMultitool(): string | undefined {
  const named = process.env['SARIF_MULTITOOL'];
  if (named !== undefined) return named;
  try {
    const system = { linux: 'linux', darwin: 'darwin', win32: 'win32' }[process.platform as string];
    return createRequire(import.meta.url)(`@microsoft/sarif-multitool-${system}`) as string;
  } catch {
    return undefined;
  }
}

/**
 * The errors and warnings it has about a log, a line each. It exits with 0 whatever it finds, and has nothing to say
 * about a log that it cannot load, such as one with an unknown level: the schema goes first.
 */
export function multitoolErrors(binary: string, sarif: string): string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'k8sport-sarif-'));
  const [input, output, rules] = ['input.sarif', 'output.sarif', 'rules.xml'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  try {
    writeFileSync(input, sarif);
    writeFileSync(rules, settings);
    // npm may refuse to run the script that makes it executable.
    chmodSync(binary, 0o755);
    execFileSync(binary, ['validate', input, '-o', output, '--rule-kind', 'Sarif;Ghas', '-c', rules, '--log', 'ForceOverwrite'], {
      stdio: 'pipe',
    });
    const log = JSON.parse(readFileSync(output, 'utf8').replace(/^\uFEFF/, '')) as { runs: { results?: Result[] }[] };
    return log.runs.flatMap(({ results = [] }) => results.map(describe));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Result {
  readonly ruleId: string;
  readonly message: { readonly text?: string; readonly id?: string; readonly arguments?: readonly string[] };
}

function describe({ ruleId, message }: Result): string {
  return `${ruleId} ${message.text ?? [message.id, ...(message.arguments ?? [])].join(' ')}`;
}
