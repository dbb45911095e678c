import type { Counts } from '../model/report.ts';
import { plural } from './plural.ts';

/** `4 files, 3 resources`: counting what was read makes a silent pass over nothing impossible. */
export function checkedText({ files, resources }: Counts): string {
  return `${plural(files, 'file', 'files')}, ${plural(resources, 'resource', 'resources')}`;
}
