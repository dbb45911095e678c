import { isPrivateAddress } from './privateNetworks.ts';

const loopbackDomains = ['localtest.me', 'lvh.me', 'vcap.me', 'lacolhost.com', 'localdev.me'];

/**
 * Why a host name that users are to open reaches nobody in production; undefined where it may. Names below `cluster.local`
 * are the cluster's own DNS, `*.internal` may well be a company's, and wildcard services are judged by the address they hold.
 */
export function localHostReason(name: string): string | undefined {
  const host = name.trim().toLowerCase().replace(/^\*\./, '').replace(/\.$/, '');
  const isBelow = (domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
  if (isBelow('localhost')) return "is the reader's own machine";
  if (loopbackDomains.some(isBelow)) return "resolves to the reader's own machine";
  if (isBelow('test') || isBelow('invalid')) return 'ends in a name that public DNS never answers (RFC 6761)';
  if (isBelow('local') && !isBelow('cluster.local')) return 'is looked for on the local network only (mDNS)';
  if (isBelow('localdomain') || isBelow('lan') || isBelow('home') || isBelow('home.arpa')) return 'is a name of a home network';
  if (['nip.io', 'sslip.io', 'xip.io', 'traefik.me'].some(isBelow)) {
    const address = embeddedAddress(host);
    return address && isUnroutable(address) ? `stands for ${address}, an address of a private network` : undefined;
  }
  return undefined;
}

/** The address in a name of a wildcard service: `app.10.0.0.1.nip.io`, `app-10-0-0-1.sslip.io`, `app.0a000001.nip.io`. */
function embeddedAddress(host: string): string | undefined {
  const decimal = /(?:^|[.-])(\d{1,3})[.-](\d{1,3})[.-](\d{1,3})[.-](\d{1,3})\.[a-z]+\.[a-z]+$/.exec(host);
  if (decimal) return decimal.slice(1).join('.');
  const [, hex] = /(?:^|[.-])([\da-f]{8})\.[a-z]+\.[a-z]+$/.exec(host) ?? [];
  return hex && [0, 2, 4, 6].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join('.');
}

/** Loopback, private and link-local addresses (RFC 1122, RFC 1918, RFC 3927). */
function isUnroutable(address: string): boolean {
  return isPrivateAddress(address) || /^(?:127|0)\.|^169\.254\./.test(address);
}
