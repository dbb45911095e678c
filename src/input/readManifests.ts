import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Directive } from '../engine/directives.ts';
import type { ReadingProblem } from '../engine/readingProblem.ts';
import type { ImageReplacements } from '../model/imageReplacement.ts';
import type { Progress } from '../model/progress.ts';
import { rememberLast } from '../model/rememberLast.ts';
import type { Resource } from '../model/resource.ts';
import type { Counts } from '../model/report.ts';
import { invalidYaml } from '../rules/structure/invalid-yaml.ts';
import type { IgnoreComment } from '../yaml/comments.ts';
import { Document } from '../yaml/document.ts';
import type { Source } from '../yaml/source.ts';
import { splitDocuments } from '../yaml/split.ts';
import { ClusterConfigs } from './clusterConfigs.ts';
import { directivesInComments, type Directives } from './directivesInComments.ts';
import type { FoundFile } from './discover.ts';
import { filesOfKustomization, isKustomizationDocument } from './kustomizationFiles.ts';
import { readSource, type Read as SourceRead } from './readSource.ts';
import { ReplacedImages } from './replacedImages.ts';
import { resourcesOf } from './resourcesOf.ts';
import { slashed } from './slashed.ts';

/** All that was read, before any rule has seen it. */
export interface Manifests {
  readonly resources: readonly Resource[];
  /** Configurations of local clusters, which are no objects, but tell what the cluster on the laptop has. */
  readonly clusterConfigs: readonly Resource[];
  readonly problems: readonly ReadingProblem[];
  readonly directives: readonly Directive[];
  readonly counts: Omit<Counts, 'scripts'>;
  /** The images that kustomizations and the like put others in for. */
  readonly imageReplacements: ImageReplacements;
  /** The texts by file, for reporters that show or hash lines. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads files and sorts their documents into objects, kustomizations, templates, other YAML and broken YAML.
 *
 * @param rendered Texts from which kustomizations were rendered: read already, but for their comments.
 */
export async function readManifests(
  files: readonly FoundFile[],
  cwd: string,
  standardInput?: SourceRead,
  rendered: readonly Source[] = [],
  progress?: Progress,
): Promise<Manifests> {
  const reader = new Reader(cwd);
  for (const [index, { path: file, named }] of files.entries()) {
    progress?.('reading', index + 1, files.length);
    reader.add(readSource(file, reader.relative(file), named), isChartTemplate(file));
  }
  for (const source of rendered) reader.addRendered(source);
  if (standardInput) reader.add(standardInput, false);
  return reader.finish();
}

interface Read {
  readonly source: Source;
  readonly resources: readonly Resource[];
}

class Reader {
  readonly #cwd: string;
  readonly #reads: Read[] = [];
  readonly #rendered: Source[] = [];
  readonly #problems: ReadingProblem[] = [];
  readonly #kustomizeFiles = new Set<string>();
  readonly #replacedImages = new ReplacedImages();
  readonly #texts = new Map<string, string>();
  readonly #clusterConfigs = new ClusterConfigs();
  #files = 0;
  #notKubernetes = 0;
  #kustomizations = 0;
  #templates = 0;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** As messages show it: from the working directory, with forward slashes. */
  relative(file: string): string {
    const folder = this.#relativeFolder(path.dirname(file));
    return folder === '' ? path.basename(file) : `${folder}/${path.basename(file)}`;
  }

  /** Files come folder by folder. */
  readonly #relativeFolder = rememberLast((folder: string) => slashed(path.relative(this.#cwd, folder)));

  add({ source, problems }: SourceRead, isTemplate: boolean): void {
    this.#files++;
    this.#problems.push(...problems);
    if (!source) return;
    this.#texts.set(source.file, source.text);
    if (isTemplate) {
      this.#templates++;
      return;
    }
    // Data in JSON is common beside manifests, and never a manifest without these words.
    if (source.file.endsWith('.json') && !/"(?:apiVersion|KubernetesConfig)"/.test(source.text)) {
      this.#notKubernetes++;
      return;
    }
    const resources = splitDocuments(source.text).flatMap((range) => this.#read(new Document(source, range)));
    this.#reads.push({ source, resources });
  }

  addRendered(source: Source): void {
    this.#files++;
    this.#rendered.push(source);
    this.#texts.set(source.file, source.text);
  }

  async finish(): Promise<Manifests> {
    const isNamed = ({ source }: Read): boolean => this.#kustomizeFiles.has(source.file);
    const judged = this.#reads.filter((read) => !isNamed(read));
    const objects = judged.flatMap((read) => read.resources);
    const stray = this.#clusterConfigs.among(objects).filter(({ file }) => !this.#kustomizeFiles.has(file));
    const resources = stray.length === 0 ? objects : [...objects, ...stray];
    const { directives, problems } = await commentDirectives([...judged.map(({ source }) => source), ...this.#rendered]);
    const counts = {
      files: this.#files,
      resources: resources.length,
      notKubernetes: this.#notKubernetes - stray.length,
      kustomize: this.#kustomizations + this.#reads.filter(isNamed).length,
      templates: this.#templates,
    };
    const reading = this.#problems.filter(({ place }) => !this.#kustomizeFiles.has(place.file));
    return {
      resources,
      clusterConfigs: this.#clusterConfigs.all,
      problems: [...reading, ...problems],
      directives,
      counts,
      texts: this.#texts,
      imageReplacements: this.#replacedImages.finish(),
    };
  }

  #read(document: Document): readonly Resource[] {
    const { file } = document.source;
    if (document.problems.length > 0 && document.value === undefined && isTemplateText(document.text)) {
      this.#templates++;
      return [];
    }
    if (document.problems.length > 0) {
      const refused = document.value === undefined && looksLikeManifest(document.text);
      this.#problems.push(...document.problems.map(({ message, place }) => ({ rule: invalidYaml, message, place, refused })));
    }
    if (document.value === undefined) return [];
    if (isKustomizationDocument(file, document.value)) {
      this.#kustomizations++;
      this.#replacedImages.add(file, document.value, true);
      for (const named of filesOfKustomization(document.value)) this.#kustomizeFiles.add(path.posix.join(path.posix.dirname(file), named));
      this.#clusterConfigs.addKustomization(document);
      return [];
    }
    const resources = resourcesOf(document);
    if (resources.length === 0) {
      this.#notKubernetes++;
      this.#clusterConfigs.add(document);
      this.#replacedImages.add(file, document.value, false);
    }
    return resources;
  }
}

async function commentDirectives(sources: readonly Source[]): Promise<Directives> {
  const comments: IgnoreComment[] = [];
  for (const source of sources) {
    if (!source.text.includes('k8sport-ignore')) continue;
    const { ignoreComments } = await import('../yaml/comments.ts');
    comments.push(...ignoreComments(source));
  }
  return directivesInComments(comments);
}

/** Templates of a Helm chart mean nothing before Helm has rendered them, even where they happen to be YAML. */
export function isChartTemplate(file: string): boolean {
  const at = file.lastIndexOf(`${path.sep}templates${path.sep}`);
  return at !== -1 && existsSync(path.join(file.slice(0, at), 'Chart.yaml'));
}

function isTemplateText(text: string): boolean {
  return /\{\{|\{%|<%/.test(text);
}

function looksLikeManifest(text: string): boolean {
  return /^\s*["']?(?:apiVersion|kind)["']?\s*:/m.test(text);
}
