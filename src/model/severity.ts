/**
 * error: refused, Pending, ImagePullBackOff or unresolvable on a chosen target, or certain data loss;
 * warning: runs, but differently or unsafely; info: good to know.
 */
export type Severity = 'error' | 'warning' | 'info';

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Whether `a` is at least as bad as `b`. */
export function atLeast(a: Severity, b: Severity): boolean {
  return severities.indexOf(a) <= severities.indexOf(b);
}
