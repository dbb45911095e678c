import type { Change, PlainValue } from '../../../model/change.ts';
import type { IngressBackend } from '../../objects.ts';
import { Cursor } from '../../../model/cursor.ts';
import { isPlaceholder } from '../../values/placeholders.ts';
import type { Reshape } from './reshaping.ts';

/**
 * An Ingress of `extensions/v1beta1` or `networking.k8s.io/v1beta1`, as the API server itself converts it.
 *
 * Source: kubernetes v1.21 pkg/apis/networking/v1beta1/conversion.go and defaults.go.
 */
export const ingress: Reshape = (root) => {
  const spec = new Cursor<OldIngress>(root).at('spec');
  const backend = spec.at('backend');
  if (backend.exists && spec.at('defaultBackend').exists) return undefined;
  const paths = spec
    .at('rules')
    .items()
    .flatMap((rule) => rule.at('http').at('paths').items());
  const backends = [...(backend.exists ? [backend] : []), ...paths.map((path) => path.at('backend'))].map(reshapedBackend);
  if (!backends.every((changes) => changes !== undefined)) return undefined;
  const untyped = paths.filter((path) => !path.at('pathType').exists);
  return {
    changes: [
      ...(backend.exists ? [{ do: 'rename', path: backend.path, to: 'defaultBackend' } as const] : []),
      ...backends.flat(),
      ...untyped.map(({ path }): Change => {
        return { do: 'set', path: [...path, 'pathType'], value: 'ImplementationSpecific', beside: { side: 'after', key: 'path' } };
      }),
    ],
    safety: 'safe',
  };
};

interface OldIngress {
  spec?: {
    backend?: IngressBackend;
    defaultBackend?: IngressBackend;
    rules?: readonly { http?: { paths?: readonly { path?: string; pathType?: string; backend?: IngressBackend }[] } }[];
  };
}

function reshapedBackend(backend: Cursor<IngressBackend | undefined>): readonly Change[] | undefined {
  const [service, port] = [backend.at('serviceName'), backend.at('servicePort')];
  if (!service.exists && !port.exists) return backend.exists ? [] : undefined;
  const [name, reference] = [service.string(), portReference(port.raw)];
  if (name === undefined || !reference || backend.at('service').exists) return undefined;
  return [
    { do: 'rename', path: service.path, to: 'service' },
    { do: 'set', path: service.path, value: { name, port: reference } },
    { do: 'remove', path: port.path },
  ];
}

/** The name of a port has a letter in it, so digits in quotes are a number. */
function portReference(port: unknown): { readonly [key: string]: PlainValue } | undefined {
  if (typeof port === 'number') return { number: port };
  if (typeof port !== 'string' || port === '' || isPlaceholder(port)) return undefined;
  return /^\d+$/.test(port) ? { number: Number(port) } : { name: port };
}
