import { invalidKustomization } from '../rules/structure/invalid-kustomization.ts';
import { invalidYaml } from '../rules/structure/invalid-yaml.ts';
import { unreadableFile } from '../rules/structure/unreadable-file.ts';

/** The rules that say why something in the input was not judged at all. */
export const notRead: ReadonlySet<string> = new Set([invalidKustomization, invalidYaml, unreadableFile].map(({ meta }) => meta.id));
