import type { RuleMeta } from '../model/rule.ts';

/** What there is to say about a rule that has no page of its own in this installation. */
export function pluginRulePage({
  id,
  summary,
  why,
  category,
  severity,
  optIn,
  fixable,
  allowance,
  kinds,
  since,
  options = {},
  url,
}: RuleMeta): string {
  const rows = Object.entries(options).map(
    ([name, { description, default: value }]) => `| \`${name}\` | \`${JSON.stringify(value)}\` | ${description} |`,
  );
  return [
    `# ${id}`,
    '',
    `${summary}.`,
    '',
    '| | |',
    '| --- | --- |',
    `| Category | ${category} |`,
    `| Severity | ${severity}${optIn ? ', off until you switch it on' : ''} |`,
    `| Allowed difference | ${allowance ?? 'none'} |`,
    `| Fix | ${fixable ?? 'none'} |`,
    `| Looks at | ${kinds?.join(', ') ?? 'every object'} |`,
    `| Since | ${since} of the plugin |`,
    ...(url === undefined ? [] : [`| More | ${url} |`]),
    '',
    '## Why',
    '',
    why.trim(),
    '',
    ...(rows.length === 0 ? [] : ['## Options', '', '| option | default | meaning |', '| --- | --- | --- |', ...rows, '']),
  ].join('\n');
}
