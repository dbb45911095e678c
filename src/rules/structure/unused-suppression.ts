import type { ReadingRule } from '../../model/rule.ts';

export const unusedSuppression: ReadingRule = {
  meta: {
    id: 'unused-suppression',
    summary: 'A suppression matches no finding',
    why: `A suppression that silences nothing hides the next mistake on that line. The finding it was written for is gone: remove the comment,
the annotation or the entry of the configuration.

An entry of the configuration is judged only when the files it speaks of were checked. So is one of a baseline;
\`k8sport check --prune-baseline\` removes those that are not needed any more.`,
    category: 'structure',
    severity: 'warning',
    since: '0.1.0',
  },
};
