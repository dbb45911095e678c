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
  shell: async () => (await import('./reading/shellScript.ts')).readShellScript,
  powershell: nothing,
  make: async () => (await import('./reading/makefile.ts')).readMakefile,
  just: async () => (await import('./reading/justfile.ts')).readJustfile,
  task: nothing,
  npm: nothing,
  github: nothing,
  gitlab: nothing,
  dockerfile: async () => (await import('./reading/dockerfile.ts')).readDockerfile,
  markdown: nothing,
  skaffold: nothing,
  tilt: nothing,
  compose: async () => (await import('./reading/composeFile.ts')).readComposeFile,
  bake: async () => (await import('./reading/bakeFile.ts')).readBakeFile,
  pipeline: async () => (await import('./reading/otherPipeline.ts')).readOtherPipeline,
};

/** Reads the commands of a file. Nothing is run, and what cannot be parsed is passed over. */
export async function readScript(source: Source, language: ScriptLanguage): Promise<Script> {
  const read = await readers[language]();
  const { commands, settings = [] } = read(source);
  return { file: source.file, language, commands, settings };
}

async function nothing(): Promise<Reader> {
  return () => ({ commands: [] });
}
