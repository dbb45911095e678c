import type { Counts } from '../model/report.ts';
import { plural } from './plural.ts';

/** `4 files, 3 resources, 2 scripts`: counting what was read makes a silent pass over nothing impossible. Scripts are told where there are some. */
export function checkedText({ files, resources, scripts }: Pick<Counts, 'resources' | 'scripts'> & Partial<Pick<Counts, 'files'>>): string {
  return [
    ...(files === undefined ? [] : [plural(files, 'file', 'files')]),
    plural(resources, 'resource', 'resources'),
    ...(scripts === 0 ? [] : [plural(scripts, 'script', 'scripts')]),
  ].join(', ');
}
