import type { Finding } from '../model/finding.ts';
import type { RelatedLine, RelatedPlace } from '../model/problem.ts';

/** What has a part in a problem, as a finding tells of it. */
export function placeOfRelated(related: RelatedPlace | RelatedLine): Finding['related'][number] {
  const { message } = related;
  return { place: 'place' in related ? related.place : related.resource.locate(related.at.path), message };
}
