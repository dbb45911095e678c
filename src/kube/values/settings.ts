import type { Cursor } from '../../model/cursor.ts';
import type { Resource, Span } from '../../model/resource.ts';
import type { Container, Secret } from '../objects.ts';

/** A value under a name that says what it is for. */
export interface Setting {
  readonly name: string;
  readonly text: string;
  readonly cursor: Cursor;
  /** The line of a file it stands in. */
  readonly span?: Span;
}

const flag = /^--?([a-z][\w.-]{0,60})=(.*)$/i;

/** What a container is told: variables, and options of its command written as `--name=value` or `--name value`. */
export function settingsOf(container: Cursor<Container>): readonly Setting[] {
  const variables = container
    .at('env')
    .items()
    .flatMap((variable) => settingAt(variable.at('name').string(), variable.at('value')));
  return [...variables, ...options(container.at('command')), ...options(container.at('args'))];
}

function options(list: Cursor<readonly string[] | undefined>): Setting[] {
  const words = list.items();
  return words.flatMap((cursor, index) => {
    const text = cursor.string() ?? '';
    const [, name, value] = flag.exec(text) ?? [];
    if (name !== undefined) return [{ name, text: value!, cursor }];
    const before = words[index - 1]?.string() ?? '';
    return /^--[a-z][\w.-]*$/i.test(before) && !text.startsWith('-') ? settingAt(before.slice(2), cursor) : [];
  });
}

function settingAt(name: string | undefined, cursor: Cursor): Setting[] {
  const { raw } = cursor;
  return name !== undefined && (typeof raw === 'string' || typeof raw === 'number') ? [{ name, text: String(raw).trim(), cursor }] : [];
}

/** The entries of a ConfigMap, and those of a Secret that are written plainly. */
export function dataOf({ id, root }: Resource): Cursor<Readonly<Record<string, string>> | undefined> {
  const source = root as Cursor<Secret>;
  return id.kind === 'Secret' ? source.at('stringData') : source.at('data');
}

const settingsFile = /\.(?:properties|ya?ml|json|env|toml|ini|conf|cfg)$/;
const comment = /^\s*(?:#|\/\/|;|--|\*)/;

/** What a ConfigMap or a Secret holds: entries, and the lines of files that hold settings. What `${NAME:…}` holds is for a program to decide. */
export function settingsInConfig(resource: Resource): readonly Setting[] {
  return dataOf(resource)
    .entries()
    .flatMap(([name, cursor]) => {
      const text = cursor.string();
      if (text?.includes('\n') !== true) return settingAt(name, cursor);
      return settingsFile.test(name) ? linesOf(name, text, cursor) : [];
    });
}

function linesOf(name: string, file: string, cursor: Cursor): Setting[] {
  let start = 0;
  return file.split('\n').flatMap((line) => {
    const text = line.trim();
    const span = { start: start + line.indexOf(text), length: text.length };
    start += line.length + 1;
    return comment.test(line) || line.includes('${') ? [] : [{ name, text, cursor, span }];
  });
}
