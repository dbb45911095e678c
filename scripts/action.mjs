// The first step of action.yml: runs `k8sport check`, and writes the outputs and the job summary. It always ends well, and leaves the
// exit code as an output, so that the steps after it come to their turn.
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { appendSummary } from './action/appendSummary.mjs';
import { readInputs } from './action/inputs.mjs';
import { programFor } from './action/program.mjs';
import { reportsOf } from './action/reports.mjs';
import { runNode } from './action/runNode.mjs';
import { say, sayError, withCommandsStopped } from './action/workflowCommands.mjs';
import { writeOutputs } from './action/writeOutputs.mjs';

const { env } = process;

/** Gives the outputs of the step. */
function check() {
  const inputs = readInputs(env);
  const cwd = path.resolve(env.GITHUB_WORKSPACE ?? '.', inputs.workingDirectory);
  if (!statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`working-directory: ${cwd} is no folder`);
  const temporary = mkdtempSync(path.join(env.RUNNER_TEMP ?? tmpdir(), 'k8sport-'));
  const reports = reportsOf(inputs, temporary);
  const exitCode = withCommandsStopped(() => runNode([programFor(inputs.version, temporary), ...reports.words], cwd));
  // Nothing was reported where the call was wrong; k8sport has said why.
  if (exitCode > 1) return { 'exit-code': exitCode };
  if (reports.github) say(readFileSync(reports.github, 'utf8'));
  if (reports.markdown && env.GITHUB_STEP_SUMMARY) appendSummary(env.GITHUB_STEP_SUMMARY, readFileSync(reports.markdown, 'utf8'));
  const { score, findings } = JSON.parse(readFileSync(reports.json, 'utf8'));
  const count = (wanted) => findings.filter(({ severity }) => severity === wanted).length;
  return {
    'exit-code': exitCode,
    score: score.value,
    errors: count('error'),
    warnings: count('warning'),
    'sarif-file': reports.sarif,
  };
}

function checkOrSayWhy() {
  try {
    return check();
  } catch (error) {
    sayError(error.message);
    return { 'exit-code': 2 };
  }
}

writeOutputs(env.GITHUB_OUTPUT, checkOrSayWhy());
