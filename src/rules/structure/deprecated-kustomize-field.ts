import { successorOf } from '../../kustomize/successorOf.ts';
import type { KustomizationRule } from '../../model/rule.ts';

export const deprecatedKustomizeField: KustomizationRule = {
  meta: {
    id: 'deprecated-kustomize-field',
    summary: 'A kustomization uses a field that kustomize has replaced',
    why: `Kustomize still reads these fields and warns about them; each has a successor that does the same and more. They go away with the next
\`apiVersion\` of kustomizations, and newer features (patch options, several paths in a replacement, labels that leave selectors alone)
exist in the successor only.

\`kustomize edit fix\` rewrites most of them; \`kustomize edit fix --vars\` turns \`vars\` into \`replacements\`. Compare what is rendered
before and after.`,
    category: 'structure',
    severity: 'info',
    kinds: ['Kustomization'],
    spares: ['test', 'example'],
    fixable: 'safe',
    since: '0.1.0',
  },

  *checkKustomization([kustomization]) {
    const { value, locate } = kustomization!;
    for (const [field, successor] of Object.entries(successors)) {
      if (!isWritten(value[field])) continue;
      const fix = successorOf(field, value);
      yield { message: `kustomize has replaced \`${field}\`; write ${successor}`, place: locate([field], 'key'), ...(fix && { fix }) };
    }
  },
};

const successors: Readonly<Record<string, string>> = {
  bases: 'its entries under `resources`',
  patchesStrategicMerge: '`patches` with a `path` or a `patch` in each entry',
  patchesJson6902: '`patches` with the same entries',
  vars: '`replacements`',
  commonLabels: '`labels` with `pairs` and `includeSelectors: true`',
  imageTags: '`images`',
  helmChartInflationGenerator: '`helmCharts`',
};

function isWritten(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
