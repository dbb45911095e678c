import type { ReadingRule } from '../../model/rule.ts';

export const unpatchedShortcut: ReadingRule = {
  meta: {
    id: 'unpatched-shortcut',
    summary: 'A local shortcut stands in a base that no production environment replaces',
    why: `A node port, an image that was loaded by hand or the storage class of a laptop are allowed in a local environment: production puts
something else there. In a base they are allowed only as long as production does that. Whoever deploys the base, or writes the production
overlay later, gets the shortcut with everything else.

Put the value into the local overlay, or replace it in a production environment.

\`k8sport check\` finds it where only local environments render the base, so that nobody replaces anything. Where a production environment
renders the base, the rule that knows the shortcut reports it there, at the same line. \`k8sport compare\` reports what both environments
have from the same line, which no comparison of values would show.`,
    category: 'structure',
    severity: 'warning',
    since: '0.1.0',
  },
};
