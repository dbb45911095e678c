import type { ResourceSet } from './resourceSet.ts';

/** What is judged for that belongs to no environment, where there is none: as the configuration, or the command line, says. */
export type JudgedFor = Pick<ResourceSet, 'targets' | 'distributions' | 'kubernetes'>;
