/** Holds our light types to the generated ones of kubernetes-models: every field we read exists there, with that type. */
import type { IDeployment } from 'kubernetes-models/apps/v1';
import type { IIngress } from 'kubernetes-models/networking.k8s.io/v1';
import type {
  IContainer,
  ILimitRange,
  INodeAffinity,
  IPersistentVolume,
  IPersistentVolumeClaim,
  IPodSpec,
  ISecret,
  IService,
  IVolume,
} from 'kubernetes-models/v1';
import type {
  Container,
  Ingress,
  IngressBackend,
  LimitRange,
  NodeAffinity,
  PersistentVolume,
  PersistentVolumeClaim,
  PodSpec,
  PodTemplate,
  Secret,
  Service,
  Volume,
} from '../../src/kube/objects.ts';

/** A real object can be read through our type, and our type names no field that the API lacks. */
type Holds<Ours, Theirs> = Theirs extends Ours
  ? [UnknownKey<Ours, Theirs>] extends [never]
    ? true
    : UnknownKey<Ours, Theirs>
  : 'not assignable';
type UnknownKey<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>;
type Present<T> = NonNullable<T>;

export const held = [
  true satisfies Holds<Container, IContainer>,
  true satisfies Holds<NodeAffinity, INodeAffinity>,
  true satisfies Holds<Volume, IVolume>,
  true satisfies Holds<Secret, ISecret>,
  true satisfies Holds<PodSpec, IPodSpec>,
  true satisfies Holds<PodTemplate, Present<IDeployment['spec']>['template']>,
  true satisfies Holds<PersistentVolumeClaim, IPersistentVolumeClaim>,
  true satisfies Holds<Present<PersistentVolumeClaim['spec']>, Present<IPersistentVolumeClaim['spec']>>,
  true satisfies Holds<Present<PersistentVolume['spec']>, Present<IPersistentVolume['spec']>>,
  true satisfies Holds<Present<Service['spec']>, Present<IService['spec']>>,
  true satisfies Holds<Present<Ingress['spec']>, Present<IIngress['spec']>>,
  // `serviceName` and `servicePort` are the fields of Ingress before v1.
  true satisfies Holds<Omit<IngressBackend, 'serviceName' | 'servicePort'>, Present<Present<IIngress['spec']>['defaultBackend']>>,
  true satisfies Holds<LimitRange, ILimitRange>,
] as const;
