import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';

interface Subject {
  kind?: string;
  namespace?: string;
}

interface ServiceReference {
  service?: { namespace?: string };
}

interface Serving {
  subjects?: readonly Subject[];
  spec?: ServiceReference;
  webhooks?: readonly { clientConfig?: ServiceReference }[];
}

/** The namespaces that an object without one works for: those of its subjects, or of the Services that answer for it. */
export function namespacesUsed({ id, root }: Resource): readonly string[] {
  const object = root as Cursor<Serving>;
  switch (id.kind) {
    case 'ClusterRoleBinding':
      return object
        .at('subjects')
        .items()
        .map((subject) => (subject.at('kind').string() === 'ServiceAccount' ? (subject.at('namespace').string() ?? '') : ''));
    case 'APIService':
      return namespaceIn(object.at('spec'));
    case 'MutatingWebhookConfiguration':
    case 'ValidatingWebhookConfiguration':
      return object
        .at('webhooks')
        .items()
        .flatMap((webhook) => namespaceIn(webhook.at('clientConfig')));
    default:
      return [];
  }
}

function namespaceIn(holder: Cursor<ServiceReference | undefined>): string[] {
  const namespace = holder.at('service').at('namespace').string();
  return namespace === undefined ? [] : [namespace];
}
