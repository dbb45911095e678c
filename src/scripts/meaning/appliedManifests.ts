import type { Command, Word } from '../../model/script.ts';
import { doesBegin, valuesOf } from './commandLine.ts';
import { kubectlOf } from './kubectlCall.ts';

const verbs = new Set(['apply', 'create', 'replace']);

/** Manifests that a command brings to a cluster: files, folders, addresses, `-`. */
export interface AppliedManifests {
  /** Of `-f`. */
  readonly files: readonly Word[];
  /** Of `-k`. */
  readonly kustomizations: readonly Word[];
}

/** What a command applies, creates or replaces; undefined for commands that do no such thing. */
export function appliedBy(command: Command): AppliedManifests | undefined {
  const line = kubectlOf(command);
  const verb = line?.verbs[0]?.text ?? '';
  // `kubectl create configmap` makes an object of its words.
  if (!line || !verbs.has(verb) || (verb === 'create' && line.verbs.length > 1)) return undefined;
  if (doesBegin(line, 'apply', 'edit-last-applied')) return undefined;
  return { files: listed(valuesOf(line, '-f', '--filename')), kustomizations: listed(valuesOf(line, '-k', '--kustomize')) };
}

/** `-f a.yaml,b.yaml`. */
function listed(words: readonly Word[]): Word[] {
  return words.flatMap((word) =>
    word.text
      .split(',')
      .filter(Boolean)
      .map((text) => ({ ...word, text })),
  );
}
