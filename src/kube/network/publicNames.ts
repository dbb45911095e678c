/** Whether a name may be known outside the cluster, so that browsers ask for it. */
export function isPublicName(name: string): boolean {
  return name.includes('.') && !/\.svc(?:\.|$)|\.(?:local|localhost|internal|test)$|[$({]/.test(name);
}
