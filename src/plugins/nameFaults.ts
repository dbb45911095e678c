import type { Plugin } from './plugin.ts';

/** What SARIF calls differences begins with two of these. */
const reserved: ReadonlySet<string> = new Set(['k8sport', 'drift', 'allowed']);

/** Names of a plugin that are taken, used twice, or not full. */
export function nameFaults({ name: plugin, rules = [], targets = {}, distributions = [], reporters = {} }: Plugin): string[] {
  const named = [
    ...rules.map(({ meta }, index) => ({ pointer: `/rules/${index}/meta/id`, name: meta.id, group: 'rules' })),
    ...Object.keys(targets).map((name) => ({ pointer: `/targets/${name}`, name, group: 'targets' })),
    ...distributions.map(({ id }, index) => ({ pointer: `/distributions/${index}/id`, name: id, group: 'distributions' })),
    ...Object.keys(reporters).map((name) => ({ pointer: `/reporters/${name}`, name, group: 'reporters' })),
  ];
  const seen = new Set<string>();
  const faults = reserved.has(plugin) ? [`/name: \`${plugin}\` is taken; allowed: any other name`] : [];
  for (const { pointer, name, group } of named) {
    const key = `${group} ${name}`;
    if (seen.has(key)) faults.push(`${pointer}: \`${name}\` is there twice`);
    else if (!isFull(name, plugin)) faults.push(`${pointer}: \`${name}\` is not called \`${plugin}/<name>\`, in lower case with hyphens`);
    seen.add(key);
  }
  return faults;
}

function isFull(name: string, plugin: string): boolean {
  return name.startsWith(`${plugin}/`) && /^[a-z0-9][a-z0-9-]*$/.test(name.slice(plugin.length + 1));
}
