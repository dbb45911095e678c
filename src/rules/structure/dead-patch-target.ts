import { isMisspelt } from '../../kube/values/misspellings.ts';
import type { PatchTarget } from '../../model/kustomization.ts';
import type { ResourceId } from '../../model/resource.ts';
import type { KustomizationProblem, KustomizationRule } from '../../model/rule.ts';

export const deadPatchTarget: KustomizationRule = {
  meta: {
    id: 'dead-patch-target',
    summary: 'The target of a patch selects nothing',
    why: `A patch without a \`target\` has to find its object, or kustomize refuses it. With a \`target\` that selects nothing, kustomize leaves
the patch out and says nothing: the replicas, limits or hosts that production was to get are never set.

A misspelt name, a kind that was renamed, an API group that moved are the usual reasons. Correct the target, or remove the patch. Names
are those before \`namePrefix\` or after it; kind, name and namespace are regular expressions for the whole word.

A target that names no object and no label speaks of all objects of a kind, and is left alone; so is that of a component, unless it just
misses an object everywhere it is included.`,
    category: 'structure',
    severity: 'warning',
    kinds: ['Kustomization'],
    since: '0.1.0',
  },

  *checkKustomization(renditions) {
    const isComponent = renditions[0]!.value['kind'] === 'Component';
    for (const [index, { target, field }] of renditions[0]!.patches.entries()) {
      if (!target || field === 'transformers' || !isMeantFor(target.value)) continue;
      const reports = renditions.flatMap(({ patches }) => patches[index] ?? []);
      if (reports.some(({ matched, uncertain }) => matched > 0 || uncertain)) continue;
      const meant = meantBy(target.value, target.candidates, isComponent);
      // Whoever takes a component need not have all it can patch.
      if (meant || !isComponent) yield problemOf(target, meant);
    }
  },
};

function problemOf({ value, place, locate }: PatchTarget, meant: Correction | undefined): KustomizationProblem {
  if (!meant) return { message: 'the target selects nothing, so the patch is left out; correct the target, or remove the patch', place };
  const [field, text] = meant;
  const instead = text === '' ? `remove \`${field}\`` : `write \`${field}: ${text}\``;
  return {
    message: `the target selects nothing, so the patch is left out; ${instead}, or remove the patch`,
    place: value[field] === undefined ? place : locate(field),
  };
}

/** Whether certain objects are meant, and not all of a kind that may be there. */
function isMeantFor({ name, labelSelector, annotationSelector }: PatchTarget['value']): boolean {
  if (/^[\w-]{2}|^[\w|()-]+$/.test(textOf(name))) return true;
  return [labelSelector, annotationSelector].some((selector) => textOf(selector) !== '' && !textOf(selector).includes('!'));
}

type Correction = readonly [field: keyof ResourceId, text: string];

/** The one field that most likely is wrong, and what it should say. */
function meantBy(target: PatchTarget['value'], candidates: readonly ResourceId[], isComponent: boolean): Correction | undefined {
  const fields = (['group', 'version', 'kind', 'name', 'namespace'] as const).filter((field) => textOf(target[field]) !== '');
  for (const wrong of fields) {
    const others = fields.filter((field) => field !== wrong);
    const alike = candidates.filter((id) => others.every((field) => matches(textOf(target[field]), id[field])));
    const texts = [...new Set(alike.map((id) => id[wrong]))];
    if (wrong === 'name') {
      const name = textOf(target['name']);
      const meant = texts.find((text) => isMisspelt(name, text)) ?? (texts.length === 1 && !isComponent ? texts[0] : undefined);
      if (meant !== undefined && isExact(name)) return ['name', meant];
    } else if (!isComponent && others.includes('name') && texts.length === 1 && !matches(textOf(target[wrong]), texts[0]!))
      return [wrong, texts[0]!];
  }
  return undefined;
}

function matches(expression: string, text: string): boolean {
  if (isExact(expression)) return expression === text;
  // The engine has refused what takes too long or is no expression.
  return new RegExp(`^(?:${expression})$`).test(text);
}

function isExact(value: unknown): boolean {
  return /^[\w-]+$/.test(textOf(value));
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
