import type { SyntaxNode, Word as WordNode, WordPart } from 'unbash';
import type { Word } from '../../../model/script.ts';
import type { Fragment } from '../fragment.ts';
import { holesIn, refilled } from '../holes.ts';
import { joined, type Variables } from '../variables.ts';

/** The value of a hole, told from what is written there; with defaults: as it is where nobody says otherwise. */
export type ValueOfHole = (written: string, withDefaults: boolean) => string | undefined;

/** What words are read with. */
export interface Around {
  readonly fragment: Fragment;
  readonly variables: Variables;
  readonly valueOfHole?: ValueOfHole;
}

/** A word as it is written, with its value where that is sure. */
export function wordOf(node: WordNode, around: Around): Word {
  const { fragment } = around;
  const { value: text, parts = [], pos, end } = node;
  const holes = holesIn(text).length > 0 ? writtenHoles(node, fragment) : [];
  const isLiteral = holes.length === 0 && !parts.some(isExpansion);
  const value = isLiteral ? undefined : valueOf(node, around, false);
  return {
    text: holes.length > 0 ? refilled(text, (index) => holes[index] ?? '')! : text,
    isLiteral,
    ...(value !== undefined && { value }),
    place: fragment.place(pos, end),
  };
}

/**
 * What a word is when it runs. Undefined where that depends on more than variables which are known.
 *
 * @param withDefaults Whether what the environment may change counts, and what is not known may stand as it is written.
 */
export function valueOf(node: WordNode, around: Around, withDefaults: boolean): string | undefined {
  const { parts } = node;
  const text = parts ? joined(parts.map((part) => valueOfPart(part, around, withDefaults))) : node.value;
  if (text === undefined || !around.valueOfHole || holesIn(text).length === 0) return text;
  const holes = writtenHoles(node, around.fragment);
  const values = holes.map((hole) => around.valueOfHole!(hole, withDefaults));
  return joined(values) === undefined ? undefined : refilled(text, (index) => values[index]);
}

/** Whether a shell makes several words of what it finds in an expansion here. */
export function isSplit({ parts = [], text }: WordNode): boolean {
  if (parts.length === 1 && parts[0]!.type === 'DoubleQuoted') return isArray(parts[0].parts[0]);
  return parts.length === 0
    ? holesIn(text).length > 0
    : parts.some(({ type }) => type === 'SimpleExpansion' || type === 'ParameterExpansion');
}

function writtenHoles({ pos, end }: WordNode, fragment: Fragment): string[] {
  return holesIn(fragment.text.slice(pos, end)).map((hole) => fragment.written(pos + hole.start, pos + hole.end));
}

function isExpansion(part: SyntaxNode): boolean {
  if (/Expansion$|Substitution$/.test(part.type)) return part.type !== 'BraceExpansion';
  return 'parts' in part && (part.parts ?? []).some((each) => isExpansion(each));
}

function valueOfPart(part: WordPart, around: Around, withDefaults: boolean): string | undefined {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value;
    case 'DoubleQuoted':
    case 'LocaleString':
      return joined(part.parts.map((each) => valueOfPart(each, around, withDefaults)));
    case 'SimpleExpansion':
      return valueOfVariable(part.text.slice(1), around, withDefaults) ?? asWritten(part, withDefaults);
    case 'ParameterExpansion':
      return valueOfParameter(part, around, withDefaults) ?? asWritten(part, withDefaults);
    case 'CommandExpansion':
      return withDefaults ? programSought(part) : undefined;
    default:
      return undefined;
  }
}

function valueOfVariable(name: string, { variables }: Around, withDefaults: boolean): string | undefined {
  const variable = variables.get(name);
  return variable && (withDefaults || !variable.isDefault) ? variable.value : undefined;
}

type ParameterExpansion = Extract<WordPart, { type: 'ParameterExpansion' }>;

function valueOfParameter(part: ParameterExpansion, around: Around, withDefaults: boolean): string | undefined {
  const { parameter, prefix, index, operation } = part;
  if (prefix) return undefined;
  if (index) return isArray(part) && !operation ? valueOfVariable(`${parameter}[@]`, around, withDefaults) : undefined;
  const isDefault = operation?.type === 'Default' && /^:?[-=]$/.test(operation.operator);
  if (operation && !isDefault) return undefined;
  const value = valueOfVariable(parameter, around, withDefaults);
  return value ?? (isDefault && withDefaults ? valueOf(operation.operand, around, true) : undefined);
}

/** `${NAME[@]}` */
function isArray(part: WordPart | undefined): boolean {
  return part?.type === 'ParameterExpansion' && part.index?.value === '@';
}

function asWritten({ text }: WordPart, withDefaults: boolean): string | undefined {
  return withDefaults && !/\s/.test(text) ? text : undefined;
}

/** `$(which kubectl)` and `$(command -v kubectl)` are kubectl. */
function programSought({ text }: Extract<WordPart, { type: 'CommandExpansion' }>): string | undefined {
  return /^(?:\$\(|`)\s*(?:which|command -v|type -P)\s+([\w.-]+)\s*(?:\)|`)$/.exec(text)?.[1];
}
