import { isMap } from '../../../model/isMap.ts';
import { valueAtPath } from '../../../model/valueAtPath.ts';
import type { Reshape } from './reshaping.ts';

/** Which release of cert-manager is installed, nobody says; `v1` came with 1.0. */
function asItIsWhere(means: (root: unknown) => boolean): Reshape {
  return (root) => (means(root) ? { changes: [], safety: 'unsafe' } : undefined);
}

/**
 * A Certificate without what got other names: keys, organisations and alternative names.
 *
 * Source: cert-manager v0.16 pkg/apis/certmanager/{v1alpha2,v1alpha3,v1beta1}/types_certificate.go.
 */
export const certificate = asItIsWhere((root) => Object.keys(mapAt(root, ['spec'])).every((field) => !renamed.has(field)));

const renamed: ReadonlySet<string> = new Set([
  'keySize',
  'keyAlgorithm',
  'keyEncoding',
  'organization',
  'emailSANs',
  'uriSANs',
  // Of cert-manager 0.10 and before.
  'acme',
]);

/**
 * An Issuer or ClusterIssuer without the DNS providers that are written otherwise now (`cloudDNS`, `azureDNS`, `acmeDNS`).
 *
 * Source: cert-manager v0.16 pkg/apis/acme/{v1alpha2,v1}/types_issuer.go.
 */
export const issuer = asItIsWhere((root) => {
  const acme = mapAt(root, ['spec', 'acme']);
  if (Object.hasOwn(acme, 'http01') || Object.hasOwn(acme, 'dns01')) return false;
  const solvers = Array.isArray(acme['solvers']) ? (acme['solvers'] as readonly unknown[]) : [];
  return solvers.every((solver) => Object.keys(mapAt(solver, ['dns01'])).every((provider) => !recased.has(provider)));
});

const recased: ReadonlySet<string> = new Set(['clouddns', 'azuredns', 'acmedns']);

function mapAt(value: unknown, path: readonly string[]): Readonly<Record<string, unknown>> {
  const map = valueAtPath(value, path);
  return isMap(map) ? map : {};
}
