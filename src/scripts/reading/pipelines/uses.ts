import type { Setting } from '../../../model/script.ts';
import type { YamlValue } from './yamlValue.ts';

/** The action or component a step uses, with its inputs; none, or one. */
export function usesOf(holder: YamlValue, name: string, inputs: string, step: string): Setting[] {
  const uses = holder.at(name);
  if (uses.text === undefined) return [];
  const given = holder.at(inputs).entries();
  const texts = given.flatMap(([key, { text }]) => (text === undefined ? [] : [[key, text] as const]));
  return [{ name: 'uses', value: uses.text, place: uses.place, step, ...(texts.length > 0 && { inputs: Object.fromEntries(texts) }) }];
}
