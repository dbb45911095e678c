import { isJsonText } from './isJsonText.ts';
import { lineStart } from './lineBreaks.ts';
import type { Node } from '../nodes.ts';
import { isFlow, membersOf } from './members.ts';

/** How a document is written. */
export interface Style {
  readonly newline: string;
  /** Columns a map is indented by under its key. */
  readonly step: number;
  /** Columns a list is indented by under its key. */
  readonly listStep: number;
  /** JSON has to stay JSON. */
  readonly isJson: boolean;
  /** Whether texts of many lines may become block scalars. */
  readonly hasBlocks: boolean;
}

const usual = 2;

export function styleOf(text: string, root: Node | undefined): Style {
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const isJson = root !== undefined && isFlow(text, root) && isJsonText(text);
  const found = { step: 0, listStep: -1 };
  if (root && !isJson) measure(text, root, found);
  return {
    newline,
    step: found.step || (isJson ? jsonStep(text, root) : usual),
    listStep: found.listStep === -1 ? usual : found.listStep,
    isJson,
    hasBlocks: true,
  };
}

/** The first map and the first list under a key tell for all. */
function measure(text: string, node: Node, found: { step: number; listStep: number }): void {
  if ((found.step && found.listStep !== -1) || isFlow(text, node)) return;
  const isMap = node.kind === 'mapping';
  if (!isMap && node.kind !== 'sequence') return;
  for (const { start, value } of membersOf(text, node)) {
    if (!value || isFlow(text, value)) continue;
    const columns = value.start - lineStart(text, value.start) - (start - lineStart(text, start));
    if (isMap && value.kind === 'mapping') found.step ||= Math.max(columns, 0);
    if (isMap && value.kind === 'sequence' && found.listStep === -1) found.listStep = Math.max(columns, 0);
    measure(text, value, found);
  }
}

function jsonStep(text: string, root: Node): number {
  const first = root.children[0];
  return first ? first.start - lineStart(text, first.start) - (root.start - lineStart(text, root.start)) || usual : usual;
}
