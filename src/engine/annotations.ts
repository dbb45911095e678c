import { isWorkload, podsOf } from '../kube/pods/workloads.ts';
import type { KubeObject, ObjectMeta } from '../kube/objects.ts';
import type { Cursor } from '../model/cursor.ts';
import type { Resource } from '../model/resource.ts';
import { parseDirective, type Directive } from './directives.ts';
import type { ReadingProblem } from './readingProblem.ts';
import { faultySuppression } from '../rules/structure/faulty-suppression.ts';

const annotation = 'k8sport.dev/ignore';

/** The directives in an object's annotations, or in those of its pod template; one a line. */
export function annotationDirectives(resource: Resource): { directives: Directive[]; problems: ReadingProblem[] } {
  if (!mayBeAnnotated(resource)) return nothing;
  const own = (resource.root as Cursor<KubeObject>).at('metadata');
  const templates = resource.id.kind === 'Pod' ? [] : podsOf(resource).map(({ template }) => template.at('metadata'));
  const directives: Directive[] = [];
  const problems: ReadingProblem[] = [];
  for (const cursor of [own, ...templates].map(annotationOf)) {
    if (!cursor?.exists) continue;
    for (const line of (cursor.string() ?? '').split('\n').filter((text) => text.trim() !== '')) {
      const place = resource.locate(cursor.path, 'key');
      const parsed = parseDirective(line);
      if ('fault' in parsed) problems.push({ rule: faultySuppression, place, message: `the annotation \`${annotation}\` ${parsed.fault}` });
      else directives.push(...parsed.rules.map((rule) => toDirective(resource, rule, parsed, place)));
    }
  }
  return { directives, problems };
}

const nothing = { directives: [], problems: [] };

/** Most objects carry no annotation at all; looking must cost next to nothing. */
function mayBeAnnotated({ id, root }: Resource): boolean {
  const { metadata } = root.raw as { readonly metadata?: { readonly annotations?: unknown } | null };
  return Boolean(metadata?.annotations) || isWorkload(id);
}

function annotationOf(metadata: Cursor<ObjectMeta | undefined>): Cursor<string> | undefined {
  const annotations = metadata.at('annotations');
  return annotations.exists ? annotations.at(annotation) : undefined;
}

function toDirective(
  resource: Resource,
  rule: string,
  { reason, until }: { reason: string; until?: string },
  place: Directive['place'],
): Directive {
  return {
    by: 'annotation',
    rule,
    reason,
    ...(until !== undefined && { until }),
    place,
    mustMatch: true,
    covers: (finding) => finding.resource === resource.id,
  };
}
