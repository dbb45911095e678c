import type { CheckedSet } from '../model/report.ts';

export function jsonSet({ environment, role, roleFrom, targets, resources }: CheckedSet): object {
  return { environment, role, roleFrom, targets, resources };
}
