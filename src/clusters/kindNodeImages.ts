/**
 * The first patch release of each minor version of Kubernetes whose image of kind holds pods to NetworkPolicies: 12 for 28 is
 * `kindest/node:v1.28.12`. Older minors never do, newer ones all do. Images that kind 0.23 had under the same tag do not either, which
 * the tag cannot tell. Source: kubernetes-sigs/kind, release notes of 0.24 (kindnetd enforces policies) with its images.
 */
export const firstWithNetworkPolicies: ReadonlyMap<number, number> = new Map([
  [25, 16],
  [26, 15],
  [27, 16],
  [28, 12],
  [29, 7],
  [30, 3],
]);
