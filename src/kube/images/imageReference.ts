/** The parts of an image reference, as container runtimes read it. */
export interface ImageReference {
  /** Host and port, as written; absent for Docker Hub short names. */
  readonly registry?: string;
  /** Everything between registry and tag. */
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

const placeholder = /[${}<>%\s]|^$|^[A-Z][A-Z0-9_]+$/;

/**
 * Reads an image reference: digest first, then a tag only after the last `/` (so that `host:5000/app` has a port, not a
 * tag), then a registry when the first part has a dot, a port or is `localhost`. Undefined for templates and
 * placeholders (`${IMAGE}`, `<your-image>`, `ko://…`), which name no image yet.
 */
export function parseImageReference(text: string): ImageReference | undefined {
  const image = text.trim();
  if (placeholder.test(image) || image.includes('://')) return undefined;
  const [name = '', digest] = image.split('@', 2);
  const slash = name.lastIndexOf('/');
  const colon = name.indexOf(':', slash + 1);
  const path = colon === -1 ? name : name.slice(0, colon);
  const tag = colon === -1 ? undefined : name.slice(colon + 1);
  const first = path.indexOf('/');
  const host = first === -1 ? '' : path.slice(0, first);
  const isHost = /[.:]/.test(host) || host === 'localhost';
  return {
    ...(isHost && { registry: host }),
    repository: isHost ? path.slice(first + 1) : path,
    ...(tag !== undefined && { tag }),
    ...(digest !== undefined && { digest }),
  };
}
