import type { Cursor } from '../../model/cursor.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import type { Container } from '../objects.ts';
import { containersOf } from './containers.ts';
import { isPatch } from './patches.ts';
import { podsOf } from './workloads.ts';

/** What controllers read that put a proxy into pods: Istio, Linkerd, Dapr, Vault, Consul, OpenTelemetry, Cloud SQL. */
const injecting = /inject|sidecar|(?:^|[.-])proxy|dapr\.io\/enabled|cloudsql|appmesh/i;

/** Programs that start several others, that are servers, or that bring a far server near; and scripts, which may start anything. */
const severalPrograms =
  /\.sh(?![\w.])|supervisord|s6-|runsv|port-forward|(?:^|[\s/&;])(?:foreman|honcho|ssh|autossh|socat|stunnel|tailscaled?|redis-server|mysqld(?:_safe)?|mongod|postgres|pg_ctl|rabbitmq-server|[\w-]{0,30}(?:proxy|bouncer))(?=\s|$)/;

/** Images that say themselves that more than one program runs in them. */
const bundle = /all-?in-?one|(?:^|[-_/])(?:aio|omnibus|bundle|standalone|monolith)(?:$|[-_:])|supervisor/;

/**
 * The container that has a pod to itself, so that nobody but itself answers at `localhost`; undefined where a sidecar is
 * there or may be added, where the pod shares the network of its node, and for patches.
 */
export const loneContainerOf = rememberLast((resource: Resource): Cursor<Container> | undefined => {
  const [pod] = podsOf(resource);
  const lasting = containersOf(resource).filter(({ role }) => role === 'main' || role === 'sidecar');
  const [only] = lasting;
  if (!pod || !only || lasting.length > 1 || isPatch(resource) || pod.spec.at('hostNetwork').boolean() === true) return undefined;
  const metadata = pod.template.at('metadata');
  const keys = [...metadata.at('annotations').entries(), ...metadata.at('labels').entries()].map(([key]) => key);
  const words = [...only.cursor.at('command').items(), ...only.cursor.at('args').items()].map((word) => word.string() ?? '');
  const isCrowded = severalPrograms.test(words.join(' ')) || bundle.test(only.cursor.at('image').string() ?? '');
  return keys.some((key) => injecting.test(key)) || isCrowded ? undefined : only.cursor;
});
