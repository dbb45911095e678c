import type { Source } from '../../../yaml/source.ts';
import type { Contents } from '../../readScript.ts';
import { readShell } from '../shell/shell.ts';
import { Steps } from './steps.ts';
import { YamlValue } from './yamlValue.ts';

/** The scripts of a package. JSON is YAML. */
export function readPackageJson(source: Source): Contents {
  const steps = new Steps(({ fragment }, step) => (fragment ? readShell(fragment, step) : []));
  for (const file of YamlValue.documents(source)) for (const [name, script] of file.at('scripts').entries()) steps.add(name, script);
  return { commands: steps.commands };
}
