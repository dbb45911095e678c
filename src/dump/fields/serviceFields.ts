import type { Cursor } from '../../model/cursor.ts';
import { isMap } from '../../model/isMap.ts';
import { isServerAddress } from '../../kube/apis/isServerAddress.ts';
import type { DumpedObject } from '../dumpedObject.ts';

interface Spec {
  clusterIP?: string;
  clusterIPs?: readonly string[];
  healthCheckNodePort?: number;
  ipFamilies?: readonly string[];
  ipFamilyPolicy?: string;
  ports?: readonly Port[];
}

interface Port {
  port?: number;
  protocol?: string;
  nodePort?: number;
}

/** The addresses and ports that a cluster gave to a Service. A node port that somebody wrote, as kubectl remembers, is kept. */
export function serviceFields({ resource, isCopied, applied }: DumpedObject): Cursor[] {
  if (resource.id.group !== '' || resource.id.kind !== 'Service') return [];
  const spec = (resource.root as Cursor<{ spec?: Spec }>).at('spec');
  const written = isMap(applied?.['spec']) ? applied['spec'] : {};
  const [address, addresses] = [spec.at('clusterIP'), spec.at('clusterIPs')];
  const isGiven = isServerAddress(address) || addresses.items().some(isServerAddress);
  return [
    ...(isGiven ? [address, addresses] : []),
    ...(isCopied ? [addresses, ...families(spec, written), ...nodePorts(spec, written)] : []),
  ];
}

/** The only family of nearly every local cluster; which one another cluster has is for that to say. */
function families(spec: Cursor<Spec | undefined>, written: Readonly<Record<string, unknown>>): Cursor[] {
  const at = spec.at('ipFamilies');
  const policy = spec.at('ipFamilyPolicy').string() ?? 'SingleStack';
  const isGiven = policy === 'SingleStack' && at.items().length === 1 && at.items()[0]!.string() === 'IPv4';
  return isGiven && written['ipFamilies'] === undefined ? [at] : [];
}

function nodePorts(spec: Cursor<Spec | undefined>, written: Readonly<Record<string, unknown>>): Cursor[] {
  const ports = Array.isArray(written['ports']) ? (written['ports'] as unknown[]).filter(isMap) : [];
  const isWritten = (node: number): boolean => ports.some(({ nodePort }) => nodePort === node);
  return spec
    .at('ports')
    .items()
    .map((port) => port.at('nodePort'))
    .filter((at) => !isWritten(at.number() ?? 0));
}
