import type { ResourceId } from '../../model/resource.ts';
import { isBuiltInGroup } from '../builtInGroups.ts';
import { impliedValues } from './impliedValues.ts';
import { meaningfulEmptiness } from './meaningfulEmptiness.ts';
import { shapeInContainer } from './shapeInContainer.ts';
import { isMap } from './table.ts';

/** Maps that people name the keys of, and the values of which are whatever people want. */
const content =
  /(?:^|\.)(?:annotations|labels|matchLabels|nodeSelector|data|stringData|binaryData|requests|limits|hard|capacity|default|defaultRequest|max|min|maxLimitRequestRatio|podFixed|volumeAttributes|options|openAPIV3Schema)\.|^(?:parameters|spec\.selector(?!\.match))\./;

/** Fields that only share the name with a field that has a meaningful emptiness. */
const namesakes: ReadonlySet<string> = new Set([
  'PersistentVolume.spec.storageClassName',
  'ReplicationController.spec.selector',
  'Service.spec.selector',
]);

/**
 * Whether the API server does the same with a value as with none: it drops most that is empty (`[]`, `{}`, null, false,
 * `""`, 0), and some fields say in so many words what a missing value means. Items of lists and entries of maps that
 * people name the keys of, such as labels and data, are never nothing. Of custom resources the containers are known.
 * @param shape The field as `fieldShape` writes it.
 */
export function isSameAsAbsent(id: Pick<ResourceId, 'group' | 'version' | 'kind'>, shape: string, value: unknown): boolean {
  if (shape.endsWith('[]')) return false;
  if (value === null) return true;
  if (content.test(shape) || !(isBuiltInGroup(id.group) || shapeInContainer(shape) !== undefined)) return false;
  const [holder, name] = lastSteps(shape);
  const held = `${holder}.${name}`;
  const whole = `${id.kind}.${shape}`;
  if ([held, whole].some((field) => Object.hasOwn(impliedValues, field) && impliedValues[field]!.includes(value as string))) return true;
  if (!isEmpty(value)) return false;
  const meaningful = meaningfulEmptiness[kindOf(value)];
  const isMeant = [name, held, `${holder}.*`].some((field) => meaningful.has(field));
  return !isMeant || namesakes.has(whole);
}

/** `from[]` and `podSelector`. */
function lastSteps(shape: string): readonly [holder: string, name: string] {
  const name = shape.lastIndexOf('.') + 1;
  const holder = shape.lastIndexOf('.', name - 2) + 1;
  return [shape.slice(holder, Math.max(holder, name - 1)), shape.slice(name)];
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isMap(value) ? Object.keys(value).length === 0 : value === '' || value === 0 || value === false;
}

function kindOf(value: unknown): keyof typeof meaningfulEmptiness {
  return Array.isArray(value) ? 'list' : ((isMap(value) ? 'map' : typeof value) as keyof typeof meaningfulEmptiness);
}
