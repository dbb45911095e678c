import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryPath } from './repositoryPath.ts';

/** Stands for the root of the repository; who reads the report knows where that is. */
export const sourceRoot = '%SRCROOT%';

interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/** A file, named from the root of the repository, wherever the program ran; absolute where it lies outside. */
export function artifactLocation(file: string, { cwd, root }: { readonly cwd: string; readonly root: string }): ArtifactLocation {
  const relative = repositoryPath(file, { cwd, root });
  const steps = relative.split('/');
  if (steps[0] === '..' || path.isAbsolute(relative)) return { uri: pathToFileURL(path.resolve(cwd, file)).href };
  return { uri: steps.map(encode).join('/'), uriBaseId: sourceRoot };
}

/** By way of bytes, since a name with half a surrogate pair cannot be encoded. */
function encode(step: string): string {
  return encodeURIComponent(Buffer.from(step).toString());
}
