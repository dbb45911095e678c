import type { ImageReference } from './imageReference.ts';

/**
 * The policy that the API server writes beside an image: `Always` for the tag `latest`, whether a digest follows it or
 * not, and where there is neither tag nor digest.
 * Source: kubernetes/kubernetes v1.36.3 pkg/apis/core/v1/defaults.go, pkg/util/parsers/parsers.go.
 */
export function defaultPullPolicy({ tag, digest }: Pick<ImageReference, 'tag' | 'digest'>): 'Always' | 'IfNotPresent' {
  return tag === 'latest' || (tag === undefined && digest === undefined) ? 'Always' : 'IfNotPresent';
}
