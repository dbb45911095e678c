import path from 'node:path';
import { targets } from '../src/clusters/targets.ts';
import type { Rule, RuleMeta } from '../src/model/rule.ts';
import { table } from './markdown.ts';
import { filesOfFixture, fixedFixture, fixturesOf, severitiesOn, withoutWants } from '../src/testing.ts';

/** The documentation of a rule: its own words, what its fixtures are on each target, and some of them as examples. */
export async function rulePage(meta: RuleMeta, rules: readonly Rule[], fixtures: string): Promise<string> {
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
    `| Fix | ${fixOf(meta)} |`,
    `| Looks at | ${looksAt(meta, rules)} |`,
    `| Since | ${meta.since} |`,
    '',
    '## Why',
    '',
    meta.why.trim(),
    '',
    ...(invalid.length > 0 ? targetsSection(await severitiesOn(rules, meta.id, invalid, targets)) : []),
    ...optionsSection(meta),
    ...example('Found', invalid[0]),
    ...fixedExample(invalid),
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

function looksAt({ id, kinds }: RuleMeta, rules: readonly Rule[]): string {
  const rule = rules.find(({ meta }) => meta.id === id) ?? {};
  if ('checkClusterConfig' in rule) return 'configurations of local clusters';
  return 'checkScript' in rule ? 'scripts and other files with commands' : (kinds?.join(', ') ?? 'every object');
}

function targetsSection({ on, described }: Awaited<ReturnType<typeof severitiesOn>>): string[] {
  const known = targets.map(({ id }, index) => [`[${id}](../targets/${id}.md)`, on[index] ?? '–'] as const);
  const columns = [...known, ...(described ? [['[described](../configuration.md#targets)', described] as const] : [])];
  return [
    '## On each target',
    '',
    'The worst severity that its own fixtures get in production; – where nothing is found in them.',
    '',
    ...table(
      columns.map(([target]) => target),
      [columns.map(([, severity]) => severity)],
    ),
  ];
}

function optionsSection({ options }: RuleMeta): string[] {
  if (!options) return [];
  const rows = Object.entries(options).map(
    ([name, { description, default: value }]) => `| \`${name}\` | \`${JSON.stringify(value)}\` | ${description} |`,
  );
  return ['## Options', '', '| option | default | meaning |', '| --- | --- | --- |', ...rows, ''];
}

/** What Markdown calls the language of a file. */
const fenceOf: Readonly<Record<string, string>> = {
  '.json': 'json',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.sh': 'sh',
  '.ps1': 'powershell',
  '.mk': 'make',
};

function example(title: string, file: string | undefined): string[] {
  if (!file) return [];
  const files = [...filesOfFixture(file)];
  const blocks = files.flatMap(([name, text]) => {
    const language = fenceOf[path.extname(name)] ?? (path.basename(name) === 'Makefile' ? 'make' : 'text');
    return [...(files.length > 1 ? [`\`${name}\`:`, ''] : []), `\`\`\`${language}`, withoutWants(text).trimEnd(), '```', ''];
  });
  return [`## ${title}`, '', ...blocks];
}

/** The plainest fixture that shows a fix, as found too where that is another than the first. */
function fixedExample(invalid: readonly string[]): string[] {
  const shown = invalid.find((file) => fixedFixture(file) !== undefined);
  if (shown === undefined) return [];
  return [...(shown === invalid[0] ? [] : example('Found, and mended', shown)), ...example('Fixed', fixedFixture(shown))];
}

function fixOf({ fixable }: RuleMeta): string {
  if (!fixable) return 'none';
  return `${fixable}, by [\`--fix${fixable === 'unsafe' ? '=unsafe' : ''}\`](../fixing.md)`;
}

/** The index of all rules. */
export function rulesPage(metas: readonly RuleMeta[]): string {
  const categories = [...new Set(metas.map(({ category }) => category))].toSorted();
  return [
    '# Rules',
    '',
    'Severity is what a rule says where nothing else is known; [roles and targets](configuration.md#roles) change it. A rule with an allowed',
    'difference finds something that a production overlay may settle. What has a [fix](fixing.md) can be mended by `k8sport check --fix`.',
    '',
    ...categories.flatMap((category) => [
      `## ${category}`,
      '',
      '| rule | severity | fix | allowed difference | finds |',
      '| --- | --- | --- | --- | --- |',
      ...metas
        .filter((meta) => meta.category === category)
        .map(
          ({ id, severity, optIn, fixable, allowance, summary }) =>
            `| [${id}](rules/${id}.md) | ${severity}${optIn ? ' (off)' : ''} | ${fixable ?? ''} | ${allowance ?? ''} | ${summary} |`,
        ),
      '',
    ]),
  ].join('\n');
}
