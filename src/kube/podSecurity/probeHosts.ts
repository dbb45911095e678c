import type { Cursor } from '../../model/cursor.ts';
import { isPlaceholder } from '../values/placeholders.ts';
import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';

interface Handler {
  httpGet?: { host?: string };
  tcpSocket?: { host?: string };
}

interface Probed {
  livenessProbe?: Handler;
  readinessProbe?: Handler;
  startupProbe?: Handler;
  lifecycle?: { postStart?: Handler; preStop?: Handler };
}

export function probeHosts({ containers }: SecuredPod): Breach[] {
  return containers.flatMap(({ name, cursor }) =>
    handlersOf(cursor as Cursor as Cursor<Probed>)
      .flatMap((handler) => [handler.at('httpGet').at('host'), handler.at('tcpSocket').at('host')])
      .filter((host) => host.string() && !isPlaceholder(host.string()!))
      .map((at) => ({
        at,
        by: name,
        level: 'baseline',
        since: 34,
        verb: 'forbids',
        what: `host \`${at.string()}\` in a probe or hook`,
        remedy: 'remove it, so that the pod itself is asked',
      })),
  );
}

function handlersOf(container: Cursor<Probed>): Cursor<Handler | undefined>[] {
  const lifecycle = container.at('lifecycle');
  return [
    container.at('livenessProbe'),
    container.at('readinessProbe'),
    container.at('startupProbe'),
    lifecycle.at('postStart'),
    lifecycle.at('preStop'),
  ];
}
