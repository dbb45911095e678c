import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import { customFields } from '../customFields.ts';
import type { ObjectMeta, PersistentVolumeClaim, Workload } from '../objects.ts';
import { podsOf } from '../pods/workloads.ts';

/** Some object's wish for a volume. */
export interface Claim {
  readonly metadata: Cursor<ObjectMeta | undefined>;
  readonly spec: Cursor<PersistentVolumeClaim['spec']>;
}

/** The claims an object of the Kubernetes API makes or templates: its own, those of a StatefulSet and those of ephemeral volumes. */
export const claimsOf = rememberLast(readClaims);

function readClaims(resource: Resource): readonly Claim[] {
  const { group, kind } = resource.id;
  if (group === '' && kind === 'PersistentVolumeClaim') return [claimAt(resource.root)];
  const templates =
    group === 'apps' && kind === 'StatefulSet' ? (resource.root as Cursor<Workload>).at('spec').at('volumeClaimTemplates').items() : [];
  const ephemeral = podsOf(resource).flatMap(({ spec }) =>
    spec
      .at('volumes')
      .items()
      .map((volume) => volume.at('ephemeral').at('volumeClaimTemplate'))
      .filter((template) => template.exists),
  );
  return [...templates.map(claimAt), ...ephemeral.map(claimAt)];
}

function claimAt(claim: Cursor<PersistentVolumeClaim | undefined>): Claim {
  return { metadata: claim.at('metadata'), spec: claim.at('spec') };
}

/** How claims named their class before there was a field for it. The API server still follows it. */
const classAnnotation = 'volume.beta.kubernetes.io/storage-class';

/** The class a claim names, as written. */
export function classOf({ metadata, spec }: Claim): Cursor<string | undefined> {
  const annotation = metadata.at('annotations').at(classAnnotation);
  return annotation.exists ? annotation : spec.at('storageClassName');
}

/**
 * Every place where an object asks for volumes of a StorageClass by name, custom resources included. Their key
 * `storageClass` may mean a class of buckets too. Worked out once an object.
 */
export const classNamesOf = rememberLast((resource: Resource): readonly Cursor[] =>
  readClassNames(resource).filter(({ exists }) => exists),
);

function readClassNames(resource: Resource): Cursor[] {
  return [...claimsOf(resource).map(classOf), ...customFields(resource, 'storageClassName'), ...customFields(resource, 'storageClass')];
}
