import type { Command, Setting } from '../../../model/script.ts';
import type { Source } from '../../../yaml/source.ts';
import type { Contents } from '../../readScript.ts';
import { commandInputOf } from './commandInputs.ts';
import { readOpaque } from '../opaque.ts';
import { readPowerShell } from '../powershell/powershell.ts';
import { readShell } from '../shell/shell.ts';
import { usesOf } from './uses.ts';
import { YamlValue } from './yamlValue.ts';

/** `${{ … }}`, put in before a shell starts. */
const expression = /\$\{\{(?:(?!\{\{)[^])*?\}\}/g;

/** The steps of the jobs of a workflow, or of a composite action. */
export function readGithubWorkflow(source: Source): Contents {
  const commands: Command[] = [];
  const settings: Setting[] = [];
  const seen = new Set<unknown>();

  const read = (value: YamlValue, step: string, shell: string): void => {
    const { fragment, id } = value;
    const reader = readerOf(shell);
    // What aliases share is read where it comes first.
    if (!fragment || !reader || seen.has(id)) return;
    seen.add(id);
    for (const command of readOpaque(fragment, expression, (text) => reader(text, step))) commands.push(command);
  };

  const readSteps = (steps: YamlValue, step: string, shell: string): void => {
    for (const each of steps.items()) {
      if (seen.has(each.id)) continue;
      seen.add(each.id);
      read(each.at('run'), step, each.at('shell').text ?? shell);
      const uses = usesOf(each, 'uses', 'with', step);
      settings.push(...uses);
      const input = commandInputOf(uses[0]?.value ?? '');
      if (input) read(each.at('with', input), step, '');
    }
  };

  for (const file of YamlValue.documents(source)) {
    const shell = shellOf(file) ?? '';
    readSteps(file.at('runs', 'steps'), '', shell);
    for (const [id, job] of file.at('jobs').entries()) {
      settings.push(...usesOf(job, 'uses', 'with', id));
      readSteps(job.at('steps'), id, shellOf(job) ?? (shell || ownShell(job)));
    }
  }
  return { commands, settings };
}

function shellOf(holder: YamlValue): string | undefined {
  return holder.at('defaults', 'run', 'shell').text;
}

/** The one of the machine, where the file says on which the job runs. */
function ownShell(job: YamlValue): string {
  return job
    .at('runs-on')
    .each()
    .some(({ text }) => /^windows\b/i.test(text ?? ''))
    ? 'pwsh'
    : '';
}

/** `bash`, `pwsh`, or a call with `{0}` for the script: `nix develop -c bash -e {0}`. */
function readerOf(shell: string): typeof readShell | undefined {
  if (/\b(?:pwsh|powershell)\b/i.test(shell)) return readPowerShell;
  return shell === '' || /(?:^|[\s/])(?:bash|sh|zsh|dash|ksh)(?:\s|$)/.test(shell) ? readShell : undefined;
}
