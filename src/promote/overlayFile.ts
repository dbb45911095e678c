/** A file of the overlay as it should become; names are paths from the folder of the overlay. */
export interface OverlayFile {
  readonly name: string;
  /** Undefined where there is none yet. */
  readonly before: string | undefined;
  readonly after: string;
  /** What it is there for, in a few words. */
  readonly purpose: string;
}

/** An overlay as it is, with the files that its kustomization names. */
export interface ExistingOverlay {
  /** `kustomization.yaml`, or how the file is called that is there. */
  readonly kustomization: string;
  readonly text: string;
  /** Whether the text is that of a file, and not one made up to begin with. */
  readonly isThere: boolean;
  /** The text of a file of the folder; undefined where there is none. */
  readonly read: (name: string) => string | undefined;
}
