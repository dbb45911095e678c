import type { Change, PlainValue } from '../../../model/change.ts';
import { isMap } from '../../../model/isMap.ts';
import type { Path } from '../../../model/path.ts';
import { valueAtPath } from '../../../model/valueAtPath.ts';
import type { Reshape } from './reshaping.ts';

type Fields = Readonly<Record<string, PlainValue>>;

/**
 * A HorizontalPodAutoscaler of `autoscaling/v2beta1`, whose metrics have their targets beside their names.
 *
 * Source: kubernetes v1.22 pkg/apis/autoscaling/v2beta1/conversion.go.
 */
export const autoscaler: Reshape = (root) => {
  const metrics = valueAtPath(root, ['spec', 'metrics']) ?? [];
  if (!Array.isArray(metrics)) return undefined;
  const changes: Change[] = [];
  for (const [index, metric] of (metrics as readonly unknown[]).entries()) {
    const type = valueAtPath(metric, ['type']);
    const field = typeof type === 'string' ? `${type.charAt(0).toLowerCase()}${type.slice(1)}` : '';
    const source = valueAtPath(metric, [field]);
    const value = Object.hasOwn(reshapes, field) && isMap(source) ? reshapes[field]!(source as Fields) : undefined;
    if (!value) return undefined;
    changes.push(...written(['spec', 'metrics', index, field], source as Fields, value));
  }
  return { changes, safety: 'safe' };
};

/** Where there is just one target, it keeps its place. */
function written(path: Path, source: Fields, value: Fields): readonly Change[] {
  const [target, second] = Object.keys(source).filter((key) => !Object.hasOwn(value, key));
  if (target === undefined || second !== undefined) return [{ do: 'set', path, value }];
  return [
    { do: 'rename', path: [...path, target], to: 'target' },
    { do: 'set', path: [...path, target], value: value['target']! },
  ];
}

const reshapes: Readonly<Record<string, (source: Fields) => Fields | undefined>> = {
  resource: ({ name, ...rest }) => together({ name }, averageOf(rest)),
  containerResource: ({ name, container, ...rest }) => together({ name, container }, averageOf(rest)),
  pods: ({ metricName, selector, ...rest }) => together(metricOf(metricName, selector), averageOf(rest)),
  object: ({ target, metricName, selector, targetValue, averageValue, ...rest }) =>
    isMap(target) && isEmpty(rest)
      ? together({ describedObject: target, ...metricOf(metricName, selector) }, valueOf(targetValue, averageValue))
      : undefined,
  external: ({ metricName, metricSelector, targetValue, targetAverageValue, ...rest }) =>
    isEmpty(rest) ? together(metricOf(metricName, metricSelector), valueOf(targetValue, targetAverageValue)) : undefined,
};

/** The source of a metric in `v2`; undefined where a field is missing that it cannot do without. */
function together(source: Readonly<Record<string, PlainValue | undefined>>, target: Fields | undefined): Fields | undefined {
  if (!target || Object.values(source).includes(undefined)) return undefined;
  return { ...(source as Fields), target };
}

function metricOf(name: PlainValue | undefined, selector: PlainValue | undefined): Readonly<Record<string, PlainValue | undefined>> {
  return { metric: name === undefined ? undefined : { name, ...(selector !== undefined && { selector }) } };
}

function averageOf({ targetAverageUtilization: utilization, targetAverageValue: value, ...rest }: Fields): Fields | undefined {
  if (!isEmpty(rest) || (utilization === undefined) === (value === undefined)) return undefined;
  return utilization === undefined
    ? { type: 'AverageValue', averageValue: value! }
    : { type: 'Utilization', averageUtilization: utilization };
}

function valueOf(value: PlainValue | undefined, average: PlainValue | undefined): Fields | undefined {
  if (average !== undefined) return { type: 'AverageValue', averageValue: average };
  return value === undefined ? undefined : { type: 'Value', value };
}

function isEmpty(fields: Fields): boolean {
  return Object.keys(fields).length === 0;
}
