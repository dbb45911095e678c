import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../src/commands/io.ts';
import { main } from '../src/main.ts';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly cwd?: string;
  readonly stdin?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Milliseconds that pass between two looks at the clock. */
  readonly tick?: number;
  /** What kubectl answers. */
  readonly kubectl?: Io['kubectl'];
  /** What the real kustomize answers. */
  readonly kustomize?: Io['kustomize'];
  /** What helm answers. */
  readonly helm?: Io['helm'];
  /** What git answers. */
  readonly git?: Io['git'];
}

/** Runs the program in this process, with its streams captured. */
export async function run(
  argv: readonly string[],
  {
    cwd = process.cwd(),
    stdin = '',
    env = {},
    isTTY = false,
    columns,
    tick = 0,
    kubectl = notAsked,
    kustomize = notAsked,
    helm = notAsked,
    git = notAsked,
  }: Surroundings = {},
): Promise<Run> {
  let now = 0;
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({ isTTY, columns, write: (text: string) => void (written[name] += text) });
  const code = await main(argv, {
    cwd,
    env,
    stdout: output('stdout'),
    stderr: output('stderr'),
    readStandardInput: () => Buffer.from(stdin),
    kubectl,
    kustomize,
    helm,
    git,
    now: () => (now += tick),
    today: '2026-11-22',
  });
  return { code, ...written };
}

async function notAsked(): Promise<never> {
  throw new Error('nothing but `target snapshot`, `--kustomize=binary`, `--changed` and an environment of a chart starts a program');
}

/** A folder with some files in it, gone when the test is over. It is the root of a repository, so that nothing above it counts. */
export function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'k8sport-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  mkdirSync(path.join(directory, '.git'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
    writeFileSync(path.join(directory, name), content);
  }
  return directory;
}

/** A pod in which `never-pull` finds line 8, and no other rule anything. */
export const neverPulled = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - image: registry.example.com/web:v1
      imagePullPolicy: Never
      resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}
`;

export const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';
