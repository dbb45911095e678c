import { printYaml } from '../yaml/print.ts';

const head = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' };

/** A kustomization that renders some folders or files and changes nothing. */
export function startingText(resources: readonly string[], namespace?: string): string {
  return printYaml({ ...head, ...(namespace !== undefined && { namespace }), resources });
}
