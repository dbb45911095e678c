import { loadCatalog } from '../config/load.ts';
import type { RuleMeta } from '../model/rule.ts';
import type { Command } from './command.ts';
import { exitCodes } from './io.ts';
import { configOption } from './judging.ts';
import { loadPlugins } from './loadPlugins.ts';

export const rulesCommand: Command = {
  name: 'rules',
  operands: '',
  summary: 'List every rule.',
  options: [{ name: 'format', short: 'f', value: '<name>', help: 'text (default) or json', choices: ['text', 'json'] }, configOption],
  examples: [['k8sport rules', 'id, severity and summary of each']],

  async run(args, io) {
    const { rules } = await loadCatalog(io.cwd, args.get('config'), loadPlugins);
    const metas = rules.map(({ meta }) => meta).toSorted((a, b) => a.category.localeCompare(b.category) || a.id.localeCompare(b.id));
    if (args.get('format') === 'json') io.stdout.write(`${JSON.stringify(metas, null, 2)}\n`);
    else {
      const width = Math.max(...metas.map(({ id }) => id.length));
      let category = '';
      for (const meta of metas) {
        if (meta.category !== category) io.stdout.write(`${category === '' ? '' : '\n'}${(category = meta.category)}\n`);
        io.stdout.write(`  ${meta.id.padEnd(width)}  ${(meta.optIn ? 'off' : meta.severity).padEnd(7)}  ${meta.summary}${remarks(meta)}\n`);
      }
    }
    return exitCodes.clean;
  },
};

function remarks({ allowance, fixable }: RuleMeta): string {
  const told = [...(allowance ? [`allowance: ${allowance}`] : []), ...(fixable ? [`fix: ${fixable}`] : [])];
  return told.length > 0 ? ` (${told.join(', ')})` : '';
}
