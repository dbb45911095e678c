import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const names = ['.k8sportrc.json', '.k8sportrc.yaml', '.k8sportrc.yml', '.k8sportrc', 'package.json'];

/**
 * The nearest configuration file, from `cwd` up to the root of its git repository; without a repository, in `cwd` only.
 * Looking costs nothing measurable; cosmiconfig is loaded only when there is something to load.
 */
export function findConfig(cwd: string): string | undefined {
  const candidates: string[] = [];
  for (let directory = cwd; ; directory = path.dirname(directory)) {
    const file = names.map((name) => path.join(directory, name)).find(isConfig);
    if (file) candidates.push(file);
    if (existsSync(path.join(directory, '.git'))) return candidates[0];
    if (directory === path.dirname(directory)) return candidates.find((candidate) => path.dirname(candidate) === cwd);
  }
}

function isConfig(file: string): boolean {
  if (!existsSync(file)) return false;
  if (path.basename(file) !== 'package.json') return true;
  try {
    const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> | null;
    return content !== null && typeof content === 'object' && Object.hasOwn(content, 'k8sport');
  } catch {
    return false;
  }
}
