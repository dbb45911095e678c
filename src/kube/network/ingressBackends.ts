import type { Cursor } from '../../model/cursor.ts';
import type { Ingress } from '../objects.ts';

/** Whether an Ingress leads anywhere. A patch that changes hosts or annotations leaves the rest to the base. */
export function leadsSomewhere(spec: Cursor<Ingress['spec']>): boolean {
  const paths = spec
    .at('rules')
    .items()
    .flatMap((rule) => rule.at('http').at('paths').items());
  return spec.at('defaultBackend').exists || paths.some((path) => path.at('backend').exists);
}
