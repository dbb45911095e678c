import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Role } from '../model/role.ts';
import { roleOfName } from './role.ts';

/** The role of a folder, told by its name and by one of the opposite role beside it: of `k8s/kind` where there is `k8s/eks`. Absolute. */
export function roleBesideOthers(folder: string): Role {
  const role = roleOfName(path.basename(folder));
  if (role === 'unknown' || !existsSync(folder)) return 'unknown';
  const others = readdirSync(path.dirname(folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const opposite = role === 'local' ? 'production' : 'local';
  return others.some(({ name }) => roleOfName(name) === opposite) ? role : 'unknown';
}
