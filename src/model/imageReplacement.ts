/** What another file puts in for the name, or for the tag, of an image. */
export interface ImageReplacement {
  readonly name: boolean;
  readonly tag: boolean;
}

/** @param image The name of the image in `file`, without tag and digest. */
export type ImageReplacements = (file: string, image: string) => ImageReplacement | undefined;
