import type { Command } from '../../../model/script.ts';
import type { YamlValue } from './yamlValue.ts';

/** Reads the commands of a file value by value; what aliases share once, where it comes first. */
export class Steps {
  readonly commands: Command[] = [];
  readonly #seen = new Set<unknown>();
  readonly #read: (value: YamlValue, step: string) => readonly Command[];

  constructor(read: (value: YamlValue, step: string) => readonly Command[]) {
    this.#read = read;
  }

  add(step: string, ...values: readonly YamlValue[]): void {
    for (const value of values) {
      if (value.id === undefined || this.#seen.has(value.id)) continue;
      this.#seen.add(value.id);
      for (const command of this.#read(value, step)) this.commands.push(command);
    }
  }
}
