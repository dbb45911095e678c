import { metadataOf } from '../../kube/metadata.ts';
import type { Workload } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { DumpedObject } from '../dumpedObject.ts';

/** What the Job controller writes on a Job, in its selector and on its pods. */
const jobLabels = ['batch.kubernetes.io/controller-uid', 'batch.kubernetes.io/job-name', 'controller-uid', 'job-name'];

type Labels = Cursor<Readonly<Record<string, string>> | undefined>;

/** The labels with which controllers know what they made, and what the API server writes in templates and namespaces. */
export function workloadFields(object: DumpedObject): Cursor[] {
  const { group, kind } = object.resource.id;
  const root = object.resource.root as Cursor<Workload>;
  if (group === 'batch' && kind === 'Job') return ofJob(object);
  if (group === 'apps' && kind === 'Deployment') return labelsIn(object).map((labels) => labels.at('pod-template-hash'));
  if (group === 'apps' && kind === 'StatefulSet')
    return (root.at('spec').at('volumeClaimTemplates').items() as Cursor<{ status?: object }>[]).map((claim) => claim.at('status'));
  if (group === '' && kind === 'Namespace') return ofNamespace(object.resource.root);
  return [];
}

function ofJob(object: DumpedObject): Cursor[] {
  const spec = (object.resource.root as Cursor<{ spec?: { manualSelector?: boolean } }>).at('spec');
  if (spec.at('manualSelector').boolean()) return [];
  const all = labelsIn(object);
  const isMade = object.isCopied || all.some((labels) => labels.at('controller-uid').exists || labels.at(jobLabels[0]!).exists);
  return isMade ? all.flatMap((labels) => jobLabels.map((label) => labels.at(label))) : [];
}

/** The labels of an object and of its template, and those of its selector. */
function labelsIn({ resource }: DumpedObject): Labels[] {
  const selector = (resource.root as Cursor<{ spec?: { selector?: { matchLabels?: Readonly<Record<string, string>> } } }>)
    .at('spec')
    .at('selector')
    .at('matchLabels');
  return [...metadataOf(resource).map((metadata) => metadata.at('labels')), selector];
}

function ofNamespace(root: Cursor): Cursor[] {
  return (root as Cursor<{ spec?: { finalizers?: readonly string[] } }>)
    .at('spec')
    .at('finalizers')
    .items()
    .filter(({ raw }) => raw === 'kubernetes');
}
