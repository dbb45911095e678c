import type { Option } from '../command.ts';
import { imageMapOption } from './imageMap.ts';

export const fixOptions: readonly Option[] = [
  {
    name: 'fix',
    value: '<which>',
    isValueOptional: true,
    choices: ['safe', 'unsafe'],
    help: 'mend in place what is safe to mend (safe, default), or all that can be mended (unsafe)',
  },
  { name: 'diff', help: 'print what --fix would change as a patch, and write nothing; exit 1 where there is something' },
  { name: 'fix-dry-run', help: 'report what --fix would leave, and write nothing' },
  imageMapOption,
];
