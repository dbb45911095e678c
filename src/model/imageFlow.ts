import type { Command, Script, Setting, Word } from './script.ts';

/** One step on the way of an image from its sources to the nodes that run it. */
export interface ImageStep {
  /** `load` puts an image on the nodes of a cluster without any registry, `push` into a registry, `pull` takes it from one. */
  readonly kind: 'build' | 'tag' | 'pull' | 'load' | 'push';
  /** As written, what is only known when it runs included: `$REGISTRY/app:$TAG`. Absent: it could be any. */
  readonly image?: string;
  /** What a `tag` gives another name. */
  readonly from?: string;
  /** Where the image is then. `local-registry` is one that only the developer's machine reaches. */
  readonly where: 'machine' | 'cluster' | 'local-registry' | 'registry';
  readonly script: Script;
  readonly at: Command | Setting;
  /** The word that names the image. */
  readonly word?: Word;
}

/** A name that a kustomization puts in for that of an image. */
export interface ImageRename {
  readonly from: string;
  readonly to: string;
}

/** What the scripts of a run do with images. */
export interface ImageFlow {
  /** In the order of scripts, and of commands in them. */
  readonly steps: readonly ImageStep[];
  readonly renames: readonly ImageRename[];
}
