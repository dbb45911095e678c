import { type Draft, type DraftId, keyOfId, nameOfId, sameId } from './draft.ts';
import { Refusal } from './refusal.ts';
import type { Configuration } from './tables/configuration.ts';
import { defaults } from './tables/defaults.ts';
import { mergeConfigurations } from './tables/mergeConfigurations.ts';
import type { MapNode } from './tree/node.ts';

/** A variable and the resource it takes its value from, if there is one. */
export interface BoundVar {
  readonly name: string;
  readonly entry: MapNode;
  readonly draft: Draft | undefined;
}

/** What a kustomization has gathered so far. */
export class Accumulator {
  drafts: Draft[] = [];
  configuration: Configuration = defaults;
  readonly vars: BoundVar[] = [];

  copy(): Accumulator {
    const copy = new Accumulator();
    const copies = new Map(this.drafts.map((draft) => [draft, draft.copy()]));
    copy.drafts = [...copies.values()];
    copy.configuration = this.configuration;
    copy.vars.push(...this.vars.map((bound) => ({ ...bound, draft: bound.draft && copies.get(bound.draft) })));
    return copy;
  }

  /** Adds resources; one that is there already is refused and left out, and the others are added. */
  add(drafts: readonly Draft[], refuse: (message: string, draft: Draft) => void): void {
    const known = new Set(this.drafts.map(({ id }) => keyOfId(id)));
    for (const draft of drafts) {
      const key = keyOfId(draft.id);
      if (known.has(key)) {
        refuse(`\`${nameOfId(draft.id)}\` is there twice; remove one of them, or patch the other`, draft);
        continue;
      }
      known.add(key);
      this.drafts.push(draft);
    }
  }

  addConfiguration(configuration: Configuration): void {
    this.configuration = mergeConfigurations(this.configuration, configuration);
  }

  /** The resource that has or had this id; refused where there are more than one. */
  byAnyId(id: DraftId): Draft | undefined {
    const found = this.drafts.filter((draft) => draft.allIds.some((other) => sameId(other, id)));
    if (found.length > 1)
      throw new Refusal(`\`${nameOfId(id)}\` is more than one resource: ${found.map((draft) => nameOfId(draft.id)).join(', ')}`);
    return found[0];
  }
}
