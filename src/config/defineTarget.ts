import { generic } from '../clusters/targets/generic.ts';
import { targets } from '../clusters/targets.ts';
import type { Target, TargetStorageClass } from '../model/target.ts';
import type { StorageClassConfig, TargetConfig } from './config.ts';

/** The target that a definition describes: what it says, on top of the platform it extends. */
export function defineTarget(id: string, definition: TargetConfig): Target {
  const { $schema: _schema, extends: base, title = id, kubernetes, storageClasses, ingressClasses, refuses = [], ...facts } = definition;
  const platform = targets.find((target) => target.id === base) ?? generic;
  const classes = storageClasses?.map(storageClassOf);
  const suggested = classes?.find(({ isDefault }) => isDefault) ?? classes?.[0];
  return {
    ...platform,
    ...facts,
    id,
    title,
    ...(kubernetes !== undefined && { kubernetes: { oldest: kubernetes, newest: kubernetes } }),
    ...(classes && { storageClasses: classes, storageClassesAreAll: true }),
    ...(suggested && { suggestedStorageClass: suggested.name }),
    ...(ingressClasses && {
      ingressClasses: ingressClasses.map((each) => (typeof each === 'string' ? each : each.name)),
      classlessIngress: ingressClasses.some((each) => typeof each === 'object' && each.default) ? 'served' : platform.classlessIngress,
    }),
    refuses: [...new Set([...platform.refuses, ...refuses])],
  };
}

function storageClassOf(definition: string | StorageClassConfig): TargetStorageClass {
  if (typeof definition === 'string') return { name: definition };
  const { default: isDefault = false, ...rest } = definition;
  return { ...rest, isDefault };
}
