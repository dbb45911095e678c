import { parseImageReference } from './imageReference.ts';

/**
 * The policy that the API server writes beside an image: `Always` for the tag `latest`, a digest beside it or not, and
 * where neither tag nor digest is written. Undefined for placeholders, which name no image yet.
 * Source: kubernetes/kubernetes v1.36.3 pkg/apis/core/v1/defaults.go, pkg/util/parsers/parsers.go.
 */
export function defaultPullPolicy(image: unknown): string | undefined {
  const reference = typeof image === 'string' ? parseImageReference(image) : undefined;
  if (!reference) return undefined;
  const { tag, digest } = reference;
  return tag === 'latest' || (tag === undefined && digest === undefined) ? 'Always' : 'IfNotPresent';
}
