import type { Cursor } from '../../model/cursor.ts';
import { isPlaceholder } from '../values/placeholders.ts';

type StringMap = Readonly<Record<string, string>>;

export interface LabelSelector {
  matchLabels?: StringMap;
  matchExpressions?: readonly { key?: string; operator?: string; values?: readonly string[] }[];
}

/** A demand of a selector that labels do not meet. */
export interface Unmet {
  readonly at: Cursor;
  readonly key: string;
  /** What the label should be; nothing for requirements of `matchExpressions`, which say so in other ways. */
  readonly wanted: string | undefined;
  /** As written below the key in the labels, if at all. */
  readonly label: string | undefined;
}

/** The entries of `matchLabels`, or of the selector of a Service, that labels do not have. */
export function unmetEntries(selector: Cursor<object | undefined>, labels: Cursor<StringMap | undefined>): Unmet[] {
  return selector.entries().flatMap(([key, at]) => {
    const label = textOf(labels.at(key).raw);
    const wanted = textOf(at.raw);
    return wanted === undefined || wanted === label || isOpen(wanted) || isOpen(label) ? [] : [{ at, key, wanted, label }];
  });
}

/** The requirements of `matchExpressions` that labels do not meet. */
export function unmetExpressions(selector: Cursor<LabelSelector | undefined>, labels: Cursor<StringMap | undefined>): Unmet[] {
  return selector
    .at('matchExpressions')
    .items()
    .flatMap((at) => {
      const key = at.at('key').string();
      if (key === undefined || isPlaceholder(key)) return [];
      const label = textOf(labels.at(key).raw);
      const values = at
        .at('values')
        .items()
        .map(({ raw }) => textOf(raw));
      if (isOpen(label) || values.some(isOpen)) return [];
      return isMet(at.at('operator').string(), label, values) ? [] : [{ at, key, wanted: undefined, label }];
    });
}

function isMet(operator: string | undefined, label: string | undefined, values: readonly (string | undefined)[]): boolean {
  switch (operator) {
    case 'In':
      return label !== undefined && values.includes(label);
    case 'NotIn':
      return label === undefined || !values.includes(label);
    case 'Exists':
      return label !== undefined;
    case 'DoesNotExist':
      return label === undefined;
    default:
      return true;
  }
}

/** Whether a value has yet to come, so that it may match in the end. */
function isOpen(text: string | undefined): boolean {
  return text !== undefined && text !== '' && isPlaceholder(text);
}

/** What is no string is refused for another reason; null is the empty string. */
function textOf(raw: unknown): string | undefined {
  if (raw === null) return '';
  return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : undefined;
}
