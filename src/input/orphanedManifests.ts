import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ReadingProblem } from '../engine/readingProblem.ts';
import { appendTo } from '../model/appendTo.ts';
import type { Purpose } from '../model/purpose.ts';
import type { Resource } from '../model/resource.ts';
import { orphanedManifest } from '../rules/structure/orphaned-manifest.ts';
import { filesOfKustomization, objectFilesOfKustomization } from './kustomizationFiles.ts';
import { Mentions } from './mentions.ts';
import type { Manifests } from './readManifests.ts';
import type { RenderedKustomization } from './renderKustomizations.ts';
import { slashed } from './slashed.ts';

/** Objects in the folder of a kustomization that was rendered without them, where nobody speaks of their file. */
export function orphanedManifests(
  roots: readonly RenderedKustomization[],
  { resources, texts }: Pick<Manifests, 'resources' | 'texts'>,
  cwd: string,
  purposeOf: (file: string) => Purpose,
): ReadingProblem[] {
  const directories = directoriesThatListFiles(roots);
  if (directories.size === 0) return [];
  const candidates = new Map<string, Resource[]>();
  for (const resource of resources) {
    const { file } = resource;
    if (!directories.has(path.posix.dirname(file)) || setAside.test(path.posix.basename(file))) continue;
    appendTo(candidates, file, resource);
  }
  const namesakes = namesByKind(roots);
  const isExpected = (resource: Resource): boolean => !isAppliedByHand(resource) && !hasNamesake(resource, namesakes);
  const orphans = [...candidates].filter(([, objects]) => !objects.some(isSource) && objects.some(isExpected));
  if (orphans.length === 0) return [];
  const absolute = (file: string): string => slashed(path.resolve(cwd, file));
  const mentions = new Mentions();
  for (const [file, text] of texts) if (!candidates.has(file)) mentions.add(absolute(file), text);
  for (const file of instructionsAbove(new Set(orphans.map(([file]) => path.posix.dirname(absolute(file)))), slashed(cwd)))
    mentions.add(file, textOf(file));
  return orphans
    .filter(([file]) => !mentions.has(absolute(file)) && !placeholder.test(texts.get(file) ?? ''))
    .map(([file, [first]]) => ({
      rule: orphanedManifest,
      message:
        'the kustomization beside it does not include this file, nor does anything else here; list it under `resources`, or delete it',
      place: first!.locate(['kind']),
      purpose: purposeOf(file),
    }));
}

function namesByKind(roots: readonly RenderedKustomization[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { id } of roots.flatMap(({ build }) => build.resources)) appendTo(names, id.kind, id.name);
  return names;
}

/** Another variant of an object that is deployed, or a patch of it: nobody misses it. Prefixes and hashes may have come to its name. */
function hasNamesake({ id: { kind, name } }: Resource, names: ReadonlyMap<string, readonly string[]>): boolean {
  return (names.get(kind) ?? []).some(
    (other) => other === name || other.endsWith(`-${name}`) || (other.startsWith(`${name}-`) && other.length === name.length + hashLength),
  );
}

/** With its hyphen. */
const hashLength = 11;

/** Only a kustomization that lists files of its own folder is expected to list them all. */
function directoriesThatListFiles(roots: readonly RenderedKustomization[]): ReadonlySet<string> {
  const kustomizations = roots.flatMap(({ build }) => build.kustomizations);
  const listing = kustomizations.filter(({ value }) =>
    [...objectFilesOfKustomization(value), ...filesOfKustomization(value)].some((file) => /^(?:\.\/)?[^/]+\.(?:ya?ml|json)$/.test(file)),
  );
  return new Set(listing.map(({ file }) => path.posix.dirname(file)));
}

/** `secret.template.yaml`, `old-ingress.yaml`. */
const setAside =
  /(?:^|[-_.])(?:template|tmpl|tpl|disabled|optional|manual|debug|backup|bak|old|unused|values|examples?|samples?)(?:[-_.])/i;

/** A script fills it in and applies it. */
const placeholder = /[:-] ["']?\$\{?\w+\}?["']?$/m;

/** What tells Flux, Argo CD and their like where to look: the way in, and in nothing itself. */
function isSource({ id }: Resource): boolean {
  return id.group.endsWith('.toolkit.fluxcd.io') || (id.group === 'argoproj.io' && id.kind.startsWith('App'));
}

const byHand = new Set([
  'Secret',
  'SealedSecret',
  'Namespace',
  'Pod',
  'Job',
  'ClusterRole',
  'CustomResourceDefinition',
  'PersistentVolume',
]);

function isAppliedByHand({ id }: Resource): boolean {
  return byHand.has(id.kind);
}

const instructions = /^(?:readme|makefile|tiltfile|justfile|taskfile|jenkinsfile|earthfile)|\.(?:md|sh|mk|ps1|tf)$/i;
const mostFolders = 5;
const mostBytes = 256 * 1024;

/** Scripts and texts for people, in some folders and those around them. */
function instructionsAbove(directories: ReadonlySet<string>, top: string): string[] {
  const folders = new Set<string>();
  for (const directory of directories) {
    let folder = directory;
    for (let up = 0; up < mostFolders && !folders.has(folder) && folder.startsWith(top); up++) {
      folders.add(folder);
      folder = path.posix.dirname(folder);
    }
  }
  return [...folders].flatMap((folder) => {
    const names = attempt(() => readdirSync(folder)) ?? [];
    return names.filter((name) => instructions.test(name)).map((name) => `${folder}/${name}`);
  });
}

function textOf(file: string): string {
  return attempt(() => (statSync(file).size <= mostBytes ? readFileSync(file, 'utf8') : '')) ?? '';
}

/** Folders and files that may not be read say nothing. */
function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
