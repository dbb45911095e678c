import type { Option } from './command.ts';

/** Whether a kustomization may name files outside its own folder. */
export type LoadRestrictions = 'root-only' | 'none';

/** As `--load-restrictor` of kustomize. */
export const loadRestrictionsOption: Option = {
  name: 'load-restrictions',
  value: '<which>',
  help: 'root-only (default), or none: kustomizations may name files outside their folder',
  choices: ['root-only', 'none'],
};
