/** `Deployments`, `Ingresses`, `NetworkPolicies`, `Gateways`, `Endpoints`. */
export function pluralOfKind(kind: string): string {
  if (/(?:ss|ch|sh|x)$/i.test(kind)) return `${kind}es`;
  if (/[^aeiou]y$/i.test(kind)) return `${kind.slice(0, -1)}ies`;
  return /s$/i.test(kind) ? kind : `${kind}s`;
}
