import type { Renamed } from '../../kube/renamed/renamedObjects.ts';
import { renamedIn } from '../../kube/renamed/renamedObjects.ts';
import { staleNamesIn } from '../../kube/renamed/staleNames.ts';
import type { StaleName } from '../../kube/renamed/staleName.ts';
import type { KubeObject } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { SetRule } from '../../model/rule.ts';

export const staleReference: SetRule = {
  meta: {
    id: 'stale-reference',
    summary: 'A text names an object as it was called before kustomize renamed it',
    why: `\`namePrefix\`, \`nameSuffix\`, \`namespace\` and the hash of a generated ConfigMap or Secret rename objects. Kustomize changes the fields it
knows to be references, and leaves texts alone: \`REDIS_URL: redis://redis:6379\` still says \`redis\` where the Service is \`dev-redis\`. The
base works, and so does an environment without a prefix; this one looks for a host that nobody has.

Write the new name in the overlay, by a patch, or let \`replacements\` copy it from \`metadata.name\` of the object, so that it follows in
every environment. Environments that differ in their \`namespace\` only, and use short names, need neither.

Found are hosts of Services (in addresses, with a port of the Service, in settings such as \`REDIS_HOST\`), names of Secrets, ConfigMaps,
ServiceAccounts and namespaces in settings and options that say so (\`CONFIGMAP_NAME\`, \`--namespace\`), in \`resourceNames\`, in users such as
\`system:serviceaccount:shop:web\`, and in custom resources. Looked at is what was rendered, and only where no object has the old name any
more. Not found is a plain word that is also a name (\`CACHE_TYPE: redis\`), what Secrets hold, comments, and lists of what to let in. It is
an error where the same kustomization makes the namespace, so that nobody else can have a Service of that name in it.`,
    category: 'structure',
    severity: 'warning',
    kinds: [
      'workload',
      'ConfigMap',
      'Service',
      'Role',
      'ClusterRole',
      'RoleBinding',
      'ClusterRoleBinding',
      'HTTPRoute',
      'GRPCRoute',
      'TCPRoute',
      'TLSRoute',
      'UDPRoute',
      'custom',
    ],
    since: '0.1.0',
  },

  applies: ({ isRendered = false }) => isRendered,

  *checkAll(resources, { targets }, all) {
    if (resources.length === 0) return;
    const renamed = renamedIn(all);
    if (renamed.isEmpty) return;
    for (const resource of resources) {
      for (const stale of staleNamesIn(resource, renamed)) {
        const { at, span, kind, objects, namespace } = stale;
        const isCertain = kind === 'Service' && renamed.makes(namespace);
        yield {
          resource,
          at,
          ...(typeof at.raw === 'string' && span.length < at.raw.length && { span }),
          message: messageOf(stale),
          targets: isCertain ? targets.map(({ id }) => id) : [],
          related: objects.map((object) => ({
            resource: object,
            at: (object.root as Cursor<KubeObject>).at('metadata').at(object.id.name === object.original.name ? 'namespace' : 'name'),
            message: 'its name now',
          })),
        };
      }
    }
  },
};

function messageOf({ kind, text, instead, objects }: StaleName): string {
  const names = instead.map((name) => `\`${name}\``).join(' or ');
  const what = kind === 'Namespace' ? 'moved the namespace, which makes it' : `calls the ${kind}`;
  return `\`${text}\` names nothing in this environment: kustomize ${what} ${names}, and does not change texts; ${remedy(names, objects)}`;
}

function remedy(names: string, [object]: readonly Renamed[]): string {
  if (object && isHashed(object)) return 'fill the name in with `replacements`, or set `disableNameSuffixHash: true`';
  return `write ${names} in this overlay, by a patch or with \`replacements\``;
}

/** Kustomize writes hashes with these letters only. */
function isHashed({ id, original }: Renamed): boolean {
  return id.name.startsWith(`${original.name}-`) && /^-[2456789bcdfghkmt]{10}$/.test(id.name.slice(original.name.length));
}
