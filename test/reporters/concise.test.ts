import { expect, test } from 'vitest';
import { concise } from '../../src/reporters/concise.ts';
import { withoutHyperlinks } from '../../src/reporters/hyperlink.ts';
import { context, report } from './report.ts';

test('rules link to their pages on demand, and the text stays', async () => {
  const linked = await concise(report, { ...context, color: true, hyperlinks: true });
  for (const { rule } of report.findings) {
    const link = `\u001b]8;;https://github.com/k8sport/k8sport/blob/main/docs/rules/${rule}.md\u0007${rule}\u001b]8;;\u0007`;
    expect(linked).toContain(link);
  }
  expect(withoutHyperlinks(linked)).toBe(await concise(report, context));
});
