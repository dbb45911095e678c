/** A list item by what tells it from the others of its list: `name=api`; by its position where nothing does. */
export interface ListItem {
  /** The merge keys, such as `name` or `port`. Absent: `value` is the position. */
  readonly key?: string;
  readonly value: string | number;
}

/** Where a value stands in an object, whatever the order of its lists. */
export type Field = readonly (string | ListItem)[];

const plainKey = /^[\w-]+$/;

/** `spec.template.spec.containers[name=api].image`, `metadata.labels['app.kubernetes.io/part-of']`. */
export function fieldText(field: Field): string {
  let text = '';
  for (const step of field) {
    if (typeof step !== 'string') text += step.key === undefined ? `[${step.value}]` : `[${step.key}=${step.value}]`;
    else if (plainKey.test(step)) text += text === '' ? step : `.${step}`;
    else text += `['${step}']`;
  }
  return text;
}

/** The same without what tells list items apart, for tables: `spec.template.spec.containers[].image`. */
export function fieldShape(field: Field): string {
  let shape = '';
  for (const step of field) {
    if (typeof step !== 'string') shape += '[]';
    else shape += shape === '' ? step : `.${step}`;
  }
  return shape;
}
