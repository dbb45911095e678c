import type { Command } from '../../../model/script.ts';
import type { Source } from '../../../yaml/source.ts';
import type { Contents } from '../../readScript.ts';
import type { Fragment } from '../fragment.ts';
import { readOpaque } from '../opaque.ts';
import { readShell } from '../shell/shell.ts';
import { Steps } from './steps.ts';
import { YamlValue } from './yamlValue.ts';

/** `{{if .CI}}`, `{{end}}` and comments, which print nothing. */
const control = /\{\{-?\s*(?:(?:if|else|end|range|with|define|block|break|continue)\b|\/\*)(?:(?!\{\{)[^])*?\}\}/g;
const template = /\{\{(?:(?!\{\{)[^])*?\}\}/g;

/** The commands of the tasks of a Taskfile, and those that make variables. What is included from other files is not followed. */
export function readTaskfile(source: Source): Contents {
  const steps = new Steps(({ fragment }, step) => (fragment ? readTemplate(fragment, step) : []));
  for (const file of YamlValue.documents(source)) {
    addVariables(steps, '', file);
    for (const [name, task] of file.at('tasks').entries()) addTask(steps, name, task);
  }
  return { commands: steps.commands };
}

function readTemplate(fragment: Fragment, step: string): readonly Command[] {
  const plain = fragment.withText(fragment.text.replaceAll(control, (found) => ' '.repeat(found.length)));
  return readOpaque(plain, template, (text) => readShell(text, step));
}

function addTask(steps: Steps, name: string, task: YamlValue): void {
  addVariables(steps, name, task);
  const conditions = task.at('preconditions').each();
  steps.add(name, task.at('if'), ...task.at('status').each(), ...conditions.flatMap((each) => [each, each.at('sh')]));
  // A task may be nothing but its commands.
  const commands = [...(task.text === undefined ? task.items() : [task]), ...task.at('cmds').each(), ...task.at('cmd').each()];
  for (const command of commands) {
    addVariables(steps, name, command);
    steps.add(name, command, command.at('if'), command.at('cmd'), command.at('defer'));
  }
}

function addVariables(steps: Steps, name: string, holder: YamlValue): void {
  for (const group of ['vars', 'env']) for (const [, variable] of holder.at(group).entries()) steps.add(name, variable.at('sh'));
}
