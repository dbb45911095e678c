import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RuleMeta } from '../src/model/rule.ts';
import { fixturesOf, withoutWants } from '../src/testing.ts';

/** The documentation of a rule: its own words, and its fixtures as examples. */
export function rulePage(meta: RuleMeta, fixtures: string): string {
  const { valid, invalid } = fixturesOf(fixtures, meta.id);
  return [
    `# ${meta.id}`,
    '',
    `${meta.summary}.`,
    '',
    '| | |',
    '| --- | --- |',
    `| Category | ${meta.category} |`,
    `| Severity | ${meta.severity}${meta.optIn ? ', off until you switch it on' : ''} |`,
    `| Allowed difference | ${meta.allowance ?? 'none'} |`,
    `| Looks at | ${meta.kinds?.join(', ') ?? 'every object'} |`,
    `| Since | ${meta.since} |`,
    '',
    '## Why',
    '',
    meta.why.trim(),
    '',
    ...optionsSection(meta),
    ...example('Found', invalid[0]),
    ...example('Not found', valid[0]),
    '## Silence it',
    '',
    'With a reason, on the line or the one above it; [more ways](../configuration.md#suppressions).',
    '',
    '```yaml',
    `# k8sport-ignore ${meta.id}: why this is right here`,
    '```',
    '',
  ].join('\n');
}

function optionsSection({ options }: RuleMeta): string[] {
  if (!options) return [];
  const rows = Object.entries(options).map(
    ([name, { description, default: value }]) => `| \`${name}\` | \`${JSON.stringify(value)}\` | ${description} |`,
  );
  return ['## Options', '', '| option | default | meaning |', '| --- | --- | --- |', ...rows, ''];
}

function example(title: string, file: string | undefined): string[] {
  if (!file) return [];
  const language = path.extname(file) === '.json' ? 'json' : 'yaml';
  return [`## ${title}`, '', `\`\`\`${language}`, withoutWants(readFileSync(file, 'utf8')).trimEnd(), '```', ''];
}

/** The index of all rules. */
export function rulesPage(metas: readonly RuleMeta[]): string {
  const categories = [...new Set(metas.map(({ category }) => category))].toSorted();
  return [
    '# Rules',
    '',
    'Severity is what a rule says where nothing else is known; [roles and targets](configuration.md#roles) change it. A rule with an allowed',
    'difference finds something that a production overlay may settle.',
    '',
    ...categories.flatMap((category) => [
      `## ${category}`,
      '',
      '| rule | severity | allowed difference | finds |',
      '| --- | --- | --- | --- |',
      ...metas
        .filter((meta) => meta.category === category)
        .map(
          ({ id, severity, optIn, allowance, summary }) =>
            `| [${id}](rules/${id}.md) | ${severity}${optIn ? ' (off)' : ''} | ${allowance ?? ''} | ${summary} |`,
        ),
      '',
    ]),
  ].join('\n');
}
