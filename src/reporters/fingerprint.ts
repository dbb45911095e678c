import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';

/**
 * What a finding is recognised by when lines move: the rule, the object and the path in it. The API version is left out,
 * since an upgrade does not make another object.
 *
 * @param file For findings outside any object, such as broken YAML.
 */
export function fingerprint({ rule, resource, path = [], message }: Finding, file: string): string {
  const identity = resource ? [rule, resource.group, resource.kind, resource.namespace, resource.name, ...path] : [rule, file, message];
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex');
}
