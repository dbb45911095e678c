import type { Option } from '../command.ts';

export const baselineOptions: readonly Option[] = [
  {
    name: 'baseline',
    value: '<file>',
    help: 'report only what this file does not record; default: .k8sport-baseline.json, if there is one',
  },
  { name: 'update-baseline', help: 'record all that is found now, and exit 0' },
  { name: 'prune-baseline', help: 'take out of the baseline what is no longer found' },
];
