import { containerName, containersOf } from '../../kube/pods/containers.ts';
import { developmentCommand as commandIn } from '../../kube/pods/developmentCommands.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const developmentCommand: ResourceRule = {
  meta: {
    id: 'development-command',
    summary: 'A container starts a development server',
    why: `\`npm run dev\`, \`uvicorn --reload\`, \`manage.py runserver\` watch files that never change in an image, serve one request at a time, or compile
at every start. They use more memory, answer more slowly, show errors to everybody, and some refuse any host name but \`localhost\`.

Start the built program: \`node server.js\`, \`uvicorn\` without \`--reload\`, \`gunicorn\`, \`java -jar\`. In a local environment a development
server is right, and nothing is found.`,
    category: 'configuration',
    severity: 'warning',
    kinds: ['workload'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  *check(resource, { role }) {
    if (role === 'local') return;
    for (const { cursor } of containersOf(resource)) {
      const parts = [cursor.at('command'), cursor.at('args')];
      const found = commandIn(parts.flatMap(wordsOf).join(' '));
      if (found === undefined) continue;
      const words = parts.flatMap((part) => part.items());
      const at = words.find((word) => found.startsWith((word.string() ?? '').split('/').at(-1) ?? '') || word.string()?.includes(found));
      yield {
        at: at || words[0]!,
        message: `\`${containerName(cursor)}\` starts a development server (\`${found}\`); start the built program`,
      };
    }
  },
};

/** Without a cursor for each word. */
function wordsOf({ raw }: Cursor): string[] {
  return Array.isArray(raw) ? raw.filter((word) => typeof word === 'string') : [];
}
