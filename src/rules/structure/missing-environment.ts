import type { ReadingRule } from '../../model/rule.ts';

export const missingEnvironment: ReadingRule = {
  meta: {
    id: 'missing-environment',
    summary: 'An environment of the configuration is not there, or there is none to compare it with',
    why: `Environments are what k8sport judges when nobody names a path, and what it compares. One whose folder was renamed, whose chart or
values are gone, or that holds no manifest, is an error: nothing of it was judged.

Production can be held against a local environment only where the configuration has both. One without the other is a warning: nobody knows
what will change on the way. Name the folder production is deployed from, even where it is the base.

Without \`environments\` in the configuration, and where paths are named, nothing is reported. JSON has no comments: to live with it, write
an entry of \`suppress\`.`,
    category: 'structure',
    severity: 'warning',
    since: '0.1.0',
  },
};
