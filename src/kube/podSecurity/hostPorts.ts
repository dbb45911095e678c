import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';

export function hostPorts({ containers }: SecuredPod): Breach[] {
  return containers
    .flatMap(({ name, cursor }) =>
      cursor
        .at('ports')
        .items()
        .map((port) => ({ by: name, at: port.at('hostPort') })),
    )
    .filter(({ at }) => at.number())
    .map(({ by, at }) => ({
      by,
      at,
      level: 'baseline',
      verb: 'forbids',
      what: `\`hostPort: ${at.number()}\``,
      remedy: 'remove it, and write a Service',
      isFoundOn: ({ refuses }) => refuses.includes('host-port'),
    }));
}
