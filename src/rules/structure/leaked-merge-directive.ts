import { isBuiltInGroup } from '../../kube/builtInGroups.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const leakedMergeDirective: ResourceRule = {
  meta: {
    id: 'leaked-merge-directive',
    summary: 'A directive of a patch is left in what kustomize renders',
    why: `Kustomize knows \`$patch: delete\`, \`$patch: replace\` and \`$patch: merge\` in a patch, and takes them out. It does not know
\`$retainKeys\`, \`$setElementOrder/…\` and \`$deleteFromPrimitiveList/…\`, which \`kubectl patch\` does: it prints them as if they were fields,
and does not do what they ask for. So does a \`$patch\` in a file under \`resources\`, or in a list that is not merged.

The API server has no such field: \`kubectl apply\` and server-side apply refuse the object, and without validation the field is dropped.
Remove the directive. To empty a field, write \`null\`; to take single items out of a list, write a JSON patch.

Plain files that carry such keys are patches, and left alone; so are patches that custom resources hold.`,
    category: 'structure',
    severity: 'error',
    since: '0.1.0',
  },

  applies: ({ isRendered = false }) => isRendered,

  *check({ root, id }, { targets }) {
    const spared = isBuiltInGroup(id.group) ? noPatches : heldPatches;
    if (id.kind === 'CustomResourceDefinition' || !holdsDirective(root.raw, spared)) return;
    for (const directive of directivesIn(root, spared)) {
      yield {
        at: directive,
        part: 'key',
        message: `\`${directive.key}\` is left in the object, and the API server has no such field; ${insteadOf(String(directive.key))}`,
        targets: targets.map((target) => target.id),
      };
    }
  },
};

const directive = /^\$(?:patch|retainKeys|setElementOrder\/.+|deleteFromPrimitiveList\/.+)$/;

/** Fields of custom resources in which a patch stands, for their controllers to apply. */
const heldPatches = /patch|overrid|overlay|merge|manifest|template/i;
const noPatches = /^(?!)/;

function holdsDirective(value: unknown, spared: RegExp): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((item) => holdsDirective(item, spared));
  return Object.entries(value).some(([key, item]) => directive.test(key) || (!spared.test(key) && holdsDirective(item, spared)));
}

function* directivesIn(at: Cursor, spared: RegExp): Iterable<Cursor> {
  for (const item of at.items()) yield* directivesIn(item, spared);
  for (const [key, value] of at.entries()) {
    if (directive.test(key)) yield value;
    else if (!spared.test(key)) yield* directivesIn(value, spared);
  }
}

function insteadOf(key: string): string {
  if (key === '$patch') return 'move it into a patch that is merged here, or write a JSON patch';
  if (key === '$retainKeys') return 'remove it, and write `null` for each field that has to go';
  if (key.startsWith('$setElementOrder/')) return 'remove it, or write a JSON patch to bring items into another order';
  return 'remove it, and write a JSON patch to take items out';
}
