import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import { NearbyIndex } from '../nearby/nearbyIndex.ts';
import { configReferencesOf } from './configReferences.ts';

/** A workload that takes values from a ConfigMap or a Secret. */
export interface Consumer {
  readonly workload: Resource;
  /** The entries it takes; none: all there are. */
  readonly keys: readonly string[];
}

/** Finds the workloads nearby that take values from a ConfigMap or a Secret. */
export const consumersIn = rememberLast((all: readonly Resource[]): ((source: Resource) => readonly Consumer[]) => {
  const index = new NearbyIndex<Consumer>();
  for (const workload of all) {
    for (const { kind, name, keys } of configReferencesOf(workload)) {
      index.add(`${kind}/${name.string()}`, workload.file, { workload, keys: keys.flatMap((key) => key.string() ?? []) });
    }
  }
  return ({ id, file }) => index.near(`${id.kind}/${id.name}`, file).filter(({ workload }) => mayMeet(workload.id.namespace, id.namespace));
});

/** An object without a namespace may go into any. */
function mayMeet(one: string, other: string): boolean {
  return one === other || one === '' || other === '';
}
