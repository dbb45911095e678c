import { isPlaceholder } from '../values/placeholders.ts';
import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';

/** Those that concern nobody but the pod, and the minor version that first let them be. */
const safe: ReadonlyMap<string, number> = new Map([
  ['kernel.shm_rmid_forced', 0],
  ['net.ipv4.ip_local_port_range', 0],
  ['net.ipv4.ip_unprivileged_port_start', 0],
  ['net.ipv4.ping_group_range', 0],
  ['net.ipv4.tcp_syncookies', 0],
  ['net.ipv4.ip_local_reserved_ports', 27],
  ['net.ipv4.tcp_fin_timeout', 29],
  ['net.ipv4.tcp_keepalive_intvl', 29],
  ['net.ipv4.tcp_keepalive_probes', 29],
  ['net.ipv4.tcp_keepalive_time', 29],
  ['net.ipv4.tcp_rmem', 32],
  ['net.ipv4.tcp_wmem', 32],
  ['net.ipv4.tcp_notsent_lowat', 37],
  ['net.ipv4.tcp_slow_start_after_idle', 37],
]);

export function sysctls({ spec }: SecuredPod): Breach[] {
  return spec
    .at('securityContext')
    .at('sysctls')
    .items()
    .map((sysctl) => sysctl.at('name'))
    .flatMap((at): Breach[] => {
      const name = at.string();
      if (name === undefined || isPlaceholder(name)) return [];
      const before = safe.get(name);
      return [
        {
          at,
          level: 'baseline',
          ...(before !== undefined && { before }),
          verb: 'forbids',
          what: `\`${name}\``,
          noun: ['sysctl', 'sysctls'],
          remedy: 'remove it, and let the node pool set it',
        },
      ];
    });
}
