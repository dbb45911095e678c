import { resourceName } from '../../kube/resourceId.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { KustomizationRule } from '../../model/rule.ts';
import { lossOf } from '../../kube/values/listLosses.ts';

export const replacedList: KustomizationRule = {
  meta: {
    id: 'replaced-list',
    summary: 'A patch replaces a whole list where it seems to mean one item',
    why: `Strategic merge knows for containers, volumes and variables by which field items belong together. For \`volumeClaimTemplates\`, \`args\`,
\`tolerations\`, \`envFrom\` and every list of a custom resource it does not: the patch's list takes the place of the whole list. What the
patch does not repeat is gone, in production only, and nobody says so.

Reported is a patch whose list has an item of the same name as before with less in it, that changes one named item and drops others, or that
drops one source of \`envFrom\` for another. Repeat what has to stay, or write a JSON patch for the one value.

A patch that only leaves items out, or replaces them with others, is taken to mean it.`,
    category: 'structure',
    severity: 'warning',
    kinds: ['Kustomization'],
    spares: ['test', 'example'],
    since: '0.1.0',
  },

  *checkKustomization(renditions) {
    for (const { resource, path, place, previous, items, previousItems } of renditions.flatMap(({ patches }) =>
      patches.flatMap(({ replacedLists }) => replacedLists),
    )) {
      const lost = lossOf(items, previousItems);
      if (lost.length === 0) continue;
      const names = enumerate(lost.map((name) => `\`${name}\``));
      yield {
        message: `the list takes the place of the whole \`${path.at(-1)}\` of \`${resourceName(resource)}\`, and ${names} ${lost.length === 1 ? 'is' : 'are'} gone; repeat what has to stay, or write a JSON patch`,
        place,
        related: [{ place: previous, message: 'the list that is gone' }],
      };
    }
  },
};
