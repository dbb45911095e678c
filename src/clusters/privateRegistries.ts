/**
 * Registry hosts of a private network: a laptop's or a company's, nobody can tell from the manifest. Addresses of RFC 1918,
 * names of the cluster's own DNS (which kubelets do not ask), names without a dot, and the domains of home and office
 * networks (RFC 6762 `.local`, RFC 6761 `.test`).
 */
export const privateRegistries: readonly RegExp[] = [
  /^10\.\d+\.\d+\.\d+(?::\d+)?$/,
  /^172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+(?::\d+)?$/,
  /^192\.168\.\d+\.\d+(?::\d+)?$/,
  /^[^.:]+:\d+$/,
  /\.(?:svc|local|lan|test)(?::\d+)?$/,
];
