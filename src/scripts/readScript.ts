import type { Command, Script, ScriptLanguage, Setting } from '../model/script.ts';
import type { Source } from '../yaml/source.ts';

/** What a file holds. */
export interface Contents {
  readonly commands: readonly Command[];
  readonly settings?: readonly Setting[];
}

type Reader = (source: Source) => Contents;

/** Parsers are loaded when a file of their language is there. */
const readers: Readonly<Record<ScriptLanguage, () => Promise<Reader>>> = {
  shell: async () => (await import('./reading/shell/shellScript.ts')).readShellScript,
  powershell: async () => (await import('./reading/powershell/powershell.ts')).readPowerShellScript,
  make: async () => (await import('./reading/recipes/makefile.ts')).readMakefile,
  just: async () => (await import('./reading/recipes/justfile.ts')).readJustfile,
  task: async () => (await import('./reading/pipelines/taskfile.ts')).readTaskfile,
  npm: async () => (await import('./reading/pipelines/packageJson.ts')).readPackageJson,
  github: async () => (await import('./reading/pipelines/githubWorkflow.ts')).readGithubWorkflow,
  gitlab: async () => (await import('./reading/pipelines/gitlabPipeline.ts')).readGitlabPipeline,
  dockerfile: async () => (await import('./reading/dockerfile.ts')).readDockerfile,
  markdown: async () => (await import('./reading/markdown.ts')).readMarkdown,
  skaffold: async () => (await import('./reading/pipelines/skaffold.ts')).readSkaffold,
  tilt: async () => (await import('./reading/tilt/tiltfile.ts')).readTiltfile,
  compose: async () => (await import('./reading/pipelines/composeFile.ts')).readComposeFile,
  bake: async () => (await import('./reading/pipelines/bakeFile.ts')).readBakeFile,
  pipeline: async () => (await import('./reading/pipelines/otherPipeline.ts')).readOtherPipeline,
};

/** Reads the commands of a file. Nothing is run, and what cannot be parsed is passed over. */
export async function readScript(source: Source, language: ScriptLanguage): Promise<Script> {
  const read = await readers[language]();
  const { commands, settings = [] } = within(read, source);
  return { file: source.file, language, commands, settings };
}

/** Parsers go as deep as a text does, and nobody writes one that is too deep for them. */
function within(read: Reader, source: Source): Contents {
  try {
    return read(source);
  } catch (error) {
    if (error instanceof RangeError) return { commands: [] };
    throw error;
  }
}
