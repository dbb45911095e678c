import type { PlainValue } from '../model/change.ts';
import type { Path } from '../model/path.ts';
import type { Resource } from '../model/resource.ts';

/** What an overlay has to say so that an environment can run on a target. */
export interface Plan {
  readonly images: readonly ImageEntry[];
  readonly patches: readonly Patch[];
  readonly objects: readonly AddedObject[];
  readonly generators: readonly SecretGenerator[];
  /** What no file can settle. */
  readonly tasks: readonly Task[];
}

/** One image under `images` of a kustomization. */
export interface ImageEntry {
  /** As the base writes it, without tag and digest. */
  readonly name: string;
  readonly newName?: string;
  readonly newTag?: string;
  readonly digest?: string;
  readonly reasons: readonly string[];
}

/** Each goes to a file of its name; objects that are removed to one each. */
export type PatchTopic = 'service-types' | 'storage-classes' | 'resources' | 'removed-objects';

/** What is another in an object of the base. */
export interface Patch {
  readonly topic: PatchTopic;
  readonly resource: Resource;
  /** `delete`: the whole object goes. */
  readonly changes: 'delete' | readonly FieldChange[];
  /** The rules, or the option, that asked for it. */
  readonly reasons: readonly string[];
}

/** Without a value: the field goes. */
export interface FieldChange {
  readonly path: Path;
  readonly value?: PlainValue;
}

/** An object that only the new environment has. */
export interface AddedObject {
  readonly topic: 'external-secrets' | 'storage-class';
  readonly value: AddedValue;
  readonly reasons: readonly string[];
}

export interface AddedValue {
  readonly [key: string]: PlainValue;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** A Secret made of a file that nobody commits. */
export interface SecretGenerator {
  readonly name: string;
  readonly namespace?: string;
  readonly type?: string;
  readonly keys: readonly string[];
  /** Whether the base has the Secret already. */
  readonly replaces: boolean;
  readonly reasons: readonly string[];
}

/** Something that a person has to do or decide. */
export interface Task {
  readonly text: string;
  /** What it is about: objects, images. */
  readonly subjects: readonly string[];
}
