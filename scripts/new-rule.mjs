// npm run new <category>/<id>: the files a new rule consists of.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [name = ''] = process.argv.slice(2);
const [, category, id] = /^([a-z-]+)\/([a-z]+(?:-[a-z]+)*)$/.exec(name) ?? [];
if (!id) {
  console.error('usage: npm run new <category>/<id>, for example: npm run new network/host-port');
  process.exit(2);
}
const root = path.join(import.meta.dirname, '..');
const camelCase = id.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());

const rule = `import type { Cursor } from '../../model/cursor.ts';
import type { ResourceRule } from '../../model/rule.ts';
import type { Service } from '../../kube/objects.ts';

export const ${camelCase}: ResourceRule = {
  meta: {
    id: '${id}',
    summary: 'What is found, as one line without a full stop',
    why: \`What breaks, on which target, and what to write instead. Two or three short paragraphs of Markdown; the examples come from the
fixtures.\`,
    category: '${category}',
    severity: 'warning',
    kinds: ['Service'],
    since: '0.1.0',
  },

  *check(resource) {
    const type = (resource.root as Cursor<Service>).at('spec').at('type');
    if (type.string() === 'TODO') yield { at: type, message: 'what is wrong; what to write instead' };
  },
};
`;

const manifest = (type) => `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  type: ${type}
`;

const files = {
  [`src/rules/${category}/${id}.ts`]: rule,
  [`fixtures/rules/${id}/invalid/example.yaml`]: manifest(`TODO # want ${id} "what is wrong"`),
  [`fixtures/rules/${id}/valid/example.yaml`]: manifest('ClusterIP'),
};
for (const [file, text] of Object.entries(files)) {
  const target = path.join(root, file);
  if (existsSync(target)) {
    console.error(`${file} is there already`);
    process.exit(2);
  }
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(`wrote ${file}`);
}
console.log('now fill in meta, check and the fixtures, then: npm run generate && npm run check');
