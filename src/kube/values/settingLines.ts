import type { Span } from '../../model/resource.ts';

/** A setting on a line of a configuration file. */
export interface SettingLine {
  readonly name: string;
  readonly text: string;
  /** Where the value stands in the file. */
  readonly span: Span;
}

/** `name: value`, `name = "value"`, and Spark's `spark.some.name value`. */
const assignment = /^[ \t-]*["']?([A-Za-z][\w.-]*)["']?[ \t]*[:=][ \t]*["']?([^\s"'#,;]+)["']?[,;]?(?:[ \t]+#.*)?$/;
const dotted = /^[ \t]*([a-z][\w-]*(?:\.[\w-]+){2,})[ \t]+(\S+)(?:[ \t]+#.*)?$/;

/** Longer lines hold more than a setting. */
const longest = 300;

/** The settings of a file, as far as each stands on a line of its own; comments are none. */
export function settingLines(file: string): readonly SettingLine[] {
  const settings: SettingLine[] = [];
  let start = 0;
  for (const line of file.split('\n')) {
    const [, name, text] = line.length <= longest ? (assignment.exec(line.trimEnd()) ?? dotted.exec(line.trimEnd()) ?? []) : [];
    if (name !== undefined && text !== undefined)
      settings.push({ name, text, span: { start: start + line.indexOf(text, line.indexOf(name) + name.length), length: text.length } });
    start += line.length + 1;
  }
  return settings;
}
