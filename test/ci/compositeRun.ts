import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { folder } from '../run.ts';

export const repository = path.join(import.meta.dirname, '../..');

export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface CompositeAction {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const action = parse(readFileSync(path.join(repository, 'action.yml'), 'utf8')) as CompositeAction;

export interface ActionRun {
  /** Of the first step that fails, else 0. */
  readonly code: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly log: string;
  /** What the steps with `uses` were called with, where their condition held. */
  readonly uploads: readonly Readonly<Record<string, string>>[];
  /** The names of the steps whose condition held. */
  readonly ran: readonly string[];
}

interface Surroundings {
  readonly workspace?: string;
  readonly temporary?: string;
  readonly actionPath?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly uploadFails?: boolean;
}

/** Runs action.yml as a runner does: expressions in `env`, `with` and `if` are filled in, and bash runs what `run` holds, as it is. */
export function runAction(
  inputs: Readonly<Record<string, string>>,
  { workspace = repository, temporary, actionPath = repository, env = {}, uploadFails = false }: Surroundings = {},
): ActionRun {
  const files = folder({ summary: '' });
  const runnerTemp = temporary ?? path.join(files, 'temp');
  mkdirSync(runnerTemp, { recursive: true });
  const context = new Map<string, string>(
    Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, inputs[name] ?? input.default]),
  );
  const fill = (text: string): string => text.replaceAll(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => context.get(name) ?? '');
  const uploads: Record<string, string>[] = [];
  const ran: string[] = [];
  let log = '';
  let code = 0;
  for (const { name: title, id, if: condition, uses, with: given, run, env: own } of action.runs.steps) {
    if (!holds(condition, context, code)) continue;
    ran.push(title!);
    if (uses !== undefined) uploads.push(filled(given, fill));
    if (uses !== undefined && uploadFails) code = 1;
    if (run === undefined) continue;
    const output = path.join(files, `output-${id}`);
    writeFileSync(output, '');
    const result = runInBash(run, workspace, {
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: actionPath,
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: path.join(files, 'summary'),
      RUNNER_TEMP: runnerTemp,
      ...env,
      ...filled(own, fill),
    });
    log += result.log;
    code ||= result.code;
    for (const [name, value] of outputsIn(readFileSync(output, 'utf8'))) context.set(`steps.${id}.outputs.${name}`, value);
  }
  const outputs = Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, fill(value)]));
  return { code, outputs, summary: readFileSync(path.join(files, 'summary'), 'utf8'), log, uploads, ran };
}

function runInBash(script: string, cwd: string, env: Readonly<Record<string, string>>): { readonly code: number; readonly log: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  });
  return { code: status ?? 1, log: stdout + stderr };
}

function filled(values: Readonly<Record<string, string>> = {}, fill: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fill(value)]));
}

/** What action.yml says in `if`, and no more: `==` and `!=` with a text, joined by `&&`, and `!cancelled()`. */
function holds(condition: string | undefined, context: ReadonlyMap<string, string>, code: number): boolean {
  if (condition === undefined) return code === 0;
  const [, expression] = /^\$\{\{ (.+) \}\}$/.exec(condition)!;
  const terms = expression!.split(' && ');
  if (!terms.includes('!cancelled()') && code !== 0) return false;
  return terms.every((term) => {
    if (term === '!cancelled()') return true;
    const [, name, operator, text] = /^([\w.-]+) (==|!=) '([^']*)'$/.exec(term)!;
    return ((context.get(name!) ?? '') === text) === (operator === '==');
  });
}

/** Reads what a step wrote to GITHUB_OUTPUT as the runner does: `name=value`, or `name<<end` up to a line that is `end`. */
function outputsIn(text: string): Map<string, string> {
  const outputs = new Map<string, string>();
  const lines = text.split('\n');
  while (lines.length > 0) {
    const line = lines.shift()!;
    const [, name, end] = /^([^=<]+)<<(.+)$/.exec(line) ?? [];
    if (name !== undefined) {
      const at = lines.indexOf(end!);
      if (at === -1) throw new Error(`the output ${name} has no end`);
      outputs.set(
        name,
        lines
          .splice(0, at + 1)
          .slice(0, -1)
          .join('\n'),
      );
    } else if (line.includes('=')) outputs.set(line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1));
  }
  return outputs;
}
