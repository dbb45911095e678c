import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { ResourceId } from '../model/resource.ts';

// Every field is named, so that what is added to the model is published by decision only.
export function jsonFinding({
  rule,
  severity,
  message,
  place,
  resource,
  path,
  targets,
  environments,
  allowance,
  related,
}: Finding): object {
  return {
    rule,
    severity,
    message,
    place: jsonPlace(place),
    resource: resource && jsonResource(resource),
    path,
    targets,
    environments,
    allowance,
    related: related.map((other) => ({ message: other.message, place: jsonPlace(other.place) })),
  };
}

export function jsonResource({ group, version, kind, namespace, name }: ResourceId): object {
  return { group, version, kind, namespace, name };
}

export function jsonPlace({ file, start, end }: Place): object {
  return {
    file,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}
