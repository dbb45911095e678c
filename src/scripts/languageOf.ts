import path from 'node:path';
import type { ScriptLanguage } from '../model/script.ts';

const byExtension: Readonly<Record<string, ScriptLanguage>> = {
  '.sh': 'shell',
  '.bash': 'shell',
  '.zsh': 'shell',
  '.ps1': 'powershell',
  '.psm1': 'powershell',
  '.mk': 'make',
  '.mak': 'make',
  '.just': 'just',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.dockerfile': 'dockerfile',
};

const byName: readonly (readonly [RegExp, ScriptLanguage])[] = [
  [/^(?:gnu)?makefile$/i, 'make'],
  [/^\.?justfile$/i, 'just'],
  [/^tiltfile$/i, 'tilt'],
  [/^(?:docker|container)file(?:[.-].*)?$/i, 'dockerfile'],
  [/^package\.json$/, 'npm'],
  [/^taskfile(?:[.-].*)?\.ya?ml$/i, 'task'],
  [/^skaffold(?:[.-].*)?\.ya?ml$/i, 'skaffold'],
  [/(?:^|\.)gitlab-ci\.ya?ml$/i, 'gitlab'],
  [/^(?:docker-|podman-|container-)?compose(?:[.-].*)?\.ya?ml$/i, 'compose'],
  [/^docker-bake(?:[.-].*)?\.(?:hcl|json)$/i, 'bake'],
  [/^(?:jenkinsfile(?:[.-].*)?|earthfile)$/i, 'pipeline'],
  [
    /^(?:cloudbuild.*|buildspec.*|azure-pipelines.*|bitbucket-pipelines|\.?appveyor|\.travis|\.drone|\.?woodpecker.*|\.?goreleaser.*)\.ya?ml$/i,
    'pipeline',
  ],
];

const workflow = /(?:^|\/)\.(?:github|gitea|forgejo)\/(?:workflows|actions)\/.+\.ya?ml$/;
const pipeline = /(?:^|\/)\.(?:circleci|buildkite|tekton|woodpecker|semaphore|azure-pipelines|azuredevops)\/.+\.ya?ml$/;
const action = /^action\.ya?ml$/;

/** What kind of commands a file holds, told from its path; undefined for files that hold none. */
export function languageOf(file: string): ScriptLanguage | undefined {
  const name = path.posix.basename(file);
  const language = byName.find(([pattern]) => pattern.test(name))?.[1] ?? byExtension[path.posix.extname(name).toLowerCase()];
  return language ?? (workflow.test(file) || action.test(name) ? 'github' : pipeline.test(file) ? 'pipeline' : undefined);
}
