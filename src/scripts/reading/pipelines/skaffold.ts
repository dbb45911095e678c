import type { Setting } from '../../../model/script.ts';
import type { Source } from '../../../yaml/source.ts';
import type { Contents } from '../../readScript.ts';
import { type ListedWord, readListed } from './listedCommand.ts';
import { readShell } from '../shell/shell.ts';
import { Steps } from './steps.ts';
import { YamlValue } from './yamlValue.ts';

/** What skaffold builds, whether it pushes it, the contexts it insists on, and the commands of its hooks. A step is a profile. */
export function readSkaffold(source: Source): Contents {
  const settings: Setting[] = [];
  const steps = new Steps((value, step) =>
    value.fragment ? readShell(value.fragment, step) : readListed(value.items().map(wordOf), step),
  );
  const set = (name: Setting['name'], step: string, { text, place }: YamlValue): void => {
    if (text !== undefined) settings.push({ name, value: text, place, step });
  };

  const readPipeline = (pipeline: YamlValue, step: string): void => {
    set('kubeContext', step, pipeline.at('deploy', 'kubeContext'));
    set('push', step, pipeline.at('build', 'local', 'push'));
    const artifacts = pipeline.at('build', 'artifacts').items();
    for (const artifact of artifacts) {
      set('image', step, artifact.at('image'));
      steps.add(step, artifact.at('custom', 'buildCommand'), ...hooksOf(artifact));
    }
    for (const deployer of ['kubectl', 'helm', 'kustomize']) steps.add(step, ...hooksOf(pipeline.at('deploy', deployer)));
  };

  for (const file of YamlValue.documents(source)) {
    readPipeline(file, '');
    for (const profile of file.at('profiles').items()) {
      const step = profile.at('name').text ?? '';
      for (const activation of profile.at('activation').items()) set('kubeContext', step, activation.at('kubeContext'));
      readPipeline(profile, step);
    }
  }
  return { commands: steps.commands, settings };
}

/** Commands around building and deploying, those on this machine. */
function hooksOf(holder: YamlValue): YamlValue[] {
  const hooks = ['before', 'after'].flatMap((time) => holder.at('hooks', time).items());
  return hooks.flatMap((hook) => [hook.at('command'), hook.at('host', 'command')]);
}

function wordOf({ text = '', place, fragment }: YamlValue): ListedWord {
  return { text, isLiteral: true, place, fragment };
}
