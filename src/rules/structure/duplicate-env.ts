import { containerName, containersOf } from '../../kube/pods/containers.ts';
import type { EnvVar } from '../../kube/objects.ts';
import { isPatch } from '../../kube/pods/patches.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const duplicateEnv: ResourceRule = {
  meta: {
    id: 'duplicate-env',
    summary: 'A container sets the same environment variable twice',
    why: `The last one wins, and the other, often the one that somebody just changed, has no effect. API servers accept it with a
warning: \`kubectl apply\` merges the list by name, so a later apply may drop either of the two.

Remove the one that is not meant. A variable that adds to the one before it, as in \`value: $(JAVA_OPTS) -Xmx1g\`, is no finding.`,
    category: 'structure',
    severity: 'warning',
    kinds: ['workload'],
    since: '0.1.0',
  },

  applies: (resource) => containersOf(resource).some(({ cursor }) => cursor.at('env').exists),

  *check(resource) {
    if (isPatch(resource)) return;
    for (const { cursor } of containersOf(resource)) {
      const seen = new Map<string, Cursor<EnvVar>>();
      for (const variable of cursor.at('env').items()) {
        const name = variable.at('name').string();
        if (name === undefined) continue;
        const first = seen.get(name);
        seen.set(name, variable);
        if (!first || variable.at('value').string()?.includes(`$(${name})`)) continue;
        yield {
          at: variable.at('name'),
          message: `\`${containerName(cursor)}\` sets \`${name}\` twice${outcome(first, variable)}`,
          related: [{ resource, at: first.at('name'), message: `\`${name}\` is set here too` }],
        };
      }
    }
  },
};

function outcome(first: Cursor<EnvVar>, second: Cursor<EnvVar>): string {
  return JSON.stringify(first.raw) === JSON.stringify(second.raw)
    ? ', to the same value; remove one of them'
    : ', and the last value wins; remove the one that is not meant';
}
