import { Refusal } from '../refusal.ts';
import { textOf } from '../tree/lookup.ts';
import type { Node } from '../tree/node.ts';

type Values = (key: string) => string | undefined;

const set = /^([^\s!=()]+)\s+(in|notin)\s*\(([^()]*)\)$/;
const equality = /^([^\s!=()]+)\s*(==?|!=)\s*([^\s!=()]*)$/;
const existence = /^(!?)\s*([^\s!=()]+)$/;

/** A selector as `kubectl get -l` takes it. */
export function selectorOf(node: Node | undefined): (values: Values) => boolean {
  const requirements = textOf(node)
    .split(/,(?![^()]*\))/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => requirement(part, node!));
  return (values) => requirements.every((holds) => holds(values));
}

function requirement(text: string, node: Node): (values: Values) => boolean {
  const inSet = set.exec(text);
  if (inSet) {
    const [, key, operator, list] = inSet;
    const allowed = new Set(list!.split(',').map((item) => item.trim()));
    return (values) => {
      const value = values(key!);
      return (value !== undefined && allowed.has(value)) === (operator === 'in');
    };
  }
  const equal = equality.exec(text);
  if (equal) {
    const [, key, operator, wanted] = equal;
    return (values) => (values(key!) === wanted) === (operator !== '!=');
  }
  const exists = existence.exec(text);
  if (!exists) throw new Refusal(`\`${text}\` is no selector; write for example \`app=web\``, node.origin);
  return (values) => (values(exists[2]!) === undefined) === (exists[1] === '!');
}
