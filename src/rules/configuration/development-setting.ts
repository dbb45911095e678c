import { containersOf } from '../../kube/pods/containers.ts';
import { developmentEffect } from '../../kube/values/developmentSettings.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const developmentSetting: ResourceRule = {
  meta: {
    id: 'development-setting',
    summary: 'A framework is switched to its development mode',
    why: `\`NODE_ENV=development\`, \`DEBUG=true\`, \`SPRING_PROFILES_ACTIVE=local\`: on a laptop they bring stack traces, reloading and a database beside
the program. In production they show source code and settings to strangers, cost a multiple of the memory, or make the program look for
services that are not there.

Set the production value where production is described, or leave the variable out of what environments share. In a local environment it is
right, and nothing is found.`,
    category: 'configuration',
    severity: 'warning',
    kinds: ['workload', 'ConfigMap'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  *check(resource, { role }) {
    if (role === 'local') return;
    for (const [name, cursor] of variablesOf(resource)) {
      const effect = developmentEffect(name, String(cursor.raw));
      if (effect)
        yield {
          at: cursor,
          message: `\`${name}\` is set for development: ${effect}; set it for production, or leave it to each environment`,
        };
    }
  },
};

function variablesOf(resource: Resource): (readonly [string, Cursor])[] {
  if (resource.id.kind === 'ConfigMap') return (resource.root as Cursor<{ data?: Readonly<Record<string, string>> }>).at('data').entries();
  return containersOf(resource).flatMap(({ cursor }) =>
    cursor
      .at('env')
      .items()
      .map((variable) => [variable.at('name').string() ?? '', variable.at('value')] as const),
  );
}
