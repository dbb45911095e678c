import type { Configuration } from './configuration.ts';
import { commonAnnotations, commonLabels, templateLabels } from './defaultLabels.ts';
import { nameReferences } from './defaultReferences.ts';
import { type FieldSpec, fieldSpec } from './fieldSpec.ts';
import { podPaths } from './podSpecs.ts';

const withTemplate = ['Deployment', 'ReplicationController', 'ReplicaSet', 'StatefulSet'];

const variablePods = ['Pod', 'Deployment', 'ReplicaSet', 'DaemonSet', 'StatefulSet', 'Job', 'CronJob'].flatMap((kind): FieldSpec[] => [
  ...['containers', 'initContainers'].flatMap((list) =>
    ['args', 'command', 'env/value', 'volumeMounts/mountPath'].map((field) =>
      fieldSpec(`${podPaths[kind]}spec/${list}/${field}`, { kind }),
    ),
  ),
  fieldSpec(`${podPaths[kind]}spec/volumes/nfs/server`, { kind }),
]);

/** The fields kustomize writes to unless `configurations` add more. */
export const defaults: Configuration = {
  namePrefix: [fieldSpec('metadata/name')],
  nameSuffix: [fieldSpec('metadata/name')],
  namespace: [
    fieldSpec('metadata/name', { version: 'v1', kind: 'Namespace' }, true),
    fieldSpec('spec/service/namespace', { group: 'apiregistration.k8s.io', kind: 'APIService' }, true),
    fieldSpec('spec/conversion/webhook/clientConfig/service/namespace', {
      group: 'apiextensions.k8s.io',
      kind: 'CustomResourceDefinition',
    }),
  ],
  labels: [],
  commonLabels,
  templateLabels,
  commonAnnotations,
  images: [
    ...['containers', 'initContainers'].flatMap((list) => [
      fieldSpec(`spec/${list}[]/image`),
      fieldSpec(`spec/template/spec/${list}[]/image`),
    ]),
    fieldSpec('spec/volumes[]/image/reference'),
    fieldSpec('spec/template/spec/volumes[]/image/reference'),
  ],
  replicas: withTemplate.map((kind) => fieldSpec('spec/replicas', { kind }, true)),
  varReference: [
    ...variablePods,
    fieldSpec('spec/template/metadata/annotations', { kind: 'Deployment' }),
    ...['spec/rules/host', 'spec/tls/hosts', 'spec/tls/secretName'].map((path) => fieldSpec(path, { kind: 'Ingress' })),
    ...['spec/ports/port', 'spec/ports/targetPort'].map((path) => fieldSpec(path, { kind: 'Service' })),
    fieldSpec('spec/volumeClaimTemplates/spec/nfs/server', { kind: 'StatefulSet' }),
    fieldSpec('spec/nfs/server', { kind: 'PersistentVolume' }),
    fieldSpec('metadata/labels'),
    fieldSpec('metadata/annotations'),
  ],
  nameReference: nameReferences,
};
