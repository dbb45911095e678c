import { distributions } from '../../clusters/distributions.ts';
import type { Distribution } from '../../model/distribution.ts';
import type { Command, Setting, Word } from '../../model/script.ts';
import { type CommandLine, commandLineOf, doesBegin, valuesOf } from './commandLine.ts';

/** The context of one local product, written into a script. */
export interface LocalContext {
  readonly name: string;
  readonly product: Distribution;
  /** The word that names it; of a setting, it is the value. */
  readonly word?: Word;
}

const options: Readonly<Record<string, readonly string[]>> = {
  kubectl: ['--context'],
  oc: ['--context'],
  tilt: ['--context'],
  helm: ['--kube-context'],
  helmfile: ['--kube-context'],
  skaffold: ['--kube-context'],
  flux: ['--context'],
  istioctl: ['--context'],
  linkerd: ['--context'],
  cilium: ['--context'],
};

/** The context of a local product that a command or a setting insists on; `kind-$NAME` is one too, whatever the name. */
export function localContextOf(step: Command | Setting, products: readonly Distribution[] = distributions): LocalContext | undefined {
  if ('name' in step) return step.name === 'kubeContext' ? named(step.value, products) : undefined;
  const line = commandLineOf(step);
  for (const word of contextsOf(step.program, line)) {
    const found = named(word.text, products);
    if (found) return { ...found, word };
  }
  return undefined;
}

function contextsOf(program: string, line: CommandLine): Word[] {
  const names = Object.hasOwn(options, program) ? options[program]! : [];
  const given = valuesOf(line, ...names);
  const [, verb, context] = line.verbs;
  const isConfig = (program === 'kubectl' || program === 'oc') && doesBegin(line, 'config');
  if (isConfig && context && verb?.text === 'use-context') given.push(context);
  const switched = program === 'kubectx' ? line.verbs[0] : undefined;
  return switched ? [...given, switched] : given;
}

function named(name: string, products: readonly Distribution[]): { readonly name: string; readonly product: Distribution } | undefined {
  const product = products.find(({ contexts = [] }) => contexts.some(({ pattern }) => pattern.test(name)));
  return product && { name, product };
}
