import type { Setting } from '../../../model/script.ts';
import type { Source } from '../../../yaml/source.ts';
import type { Contents } from '../../readScript.ts';
import { readOpaque } from '../opaque.ts';
import { readShell } from '../shell/shell.ts';
import { Steps } from './steps.ts';
import { usesOf } from './uses.ts';
import { YamlValue } from './yamlValue.ts';

/** `$[[ inputs.cluster ]]`, put in before the pipeline is made. */
const input = /\$\[\[[^\]]*\]\]/g;
const scripts = ['before_script', 'script', 'after_script'];

/** GitLab flattens lists in lists up to this deep. */
const maxDepth = 10;

/** The scripts of the jobs of a pipeline, hidden ones and `default` included. What is included from other files is not followed. */
export function readGitlabPipeline(source: Source): Contents {
  const settings: Setting[] = [];
  const steps = new Steps(({ fragment }, step) => (fragment ? readOpaque(fragment, input, (text) => readShell(text, step)) : []));
  for (const file of YamlValue.documents(source)) {
    for (const each of file.at('include').each()) settings.push(...usesOf(each, 'component', 'inputs', ''));
    for (const name of scripts) addScript(steps, '', file.at(name));
    for (const [id, job] of file.entries()) for (const name of scripts) addScript(steps, id, job.at(name));
  }
  return { commands: steps.commands, settings };
}

function addScript(steps: Steps, step: string, script: YamlValue, depth = 0): void {
  // What a reference points to is read where it stands.
  if (depth > maxDepth || script.hasTag('!reference')) return;
  for (const each of script.each()) {
    if (each.fragment) steps.add(step, each);
    else addScript(steps, step, each, depth + 1);
  }
}
