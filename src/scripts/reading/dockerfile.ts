import { DockerfileParser, type Instruction, Keyword, Onbuild, Run } from 'dockerfile-ast';
import type { Command, Word } from '../../model/script.ts';
import type { Source } from '../../yaml/source.ts';
import type { Contents } from '../readScript.ts';
import { Fragment } from './fragment.ts';
import type { Stretch } from './holes.ts';
import { programOf } from './program.ts';
import { readShell } from './shell/shell.ts';
import { isShell } from './shell/shellCode.ts';

type Range = ReturnType<Instruction['getRange']>;

/** What `RUN` runs while an image is built. */
export function readDockerfile(source: Source): Contents {
  const whole = Fragment.of(source);
  const stretch = ({ start, end }: Range): Stretch => ({ start: offset(source, start), end: offset(source, end) });

  const read = (instruction: Instruction): readonly Command[] => {
    if (instruction instanceof Onbuild) {
      const trigger = instruction.getTriggerInstruction();
      return trigger?.getKeyword() === Keyword.RUN ? read(trigger) : [];
    }
    if (!(instruction instanceof Run)) return [];
    const [first] = instruction.getJSONStrings();
    if (first) {
      const strings = instruction.getJSONStrings().map((each) => stretch(each.getRange()));
      return readWords(
        strings.map((each) => ({ ...each, text: unquoted(whole.text.slice(each.start, each.end)) })),
        whole,
      );
    }
    const range = instruction.getArgumentsRange();
    if (!range) return [];
    const { start, end } = stretch(range);
    const bodies = instruction.getHeredocs().flatMap((each) => each.getContentRange() ?? []);
    if (bodies.length > 0 && whole.text.startsWith('<<', start)) {
      return bodies.map(stretch).flatMap((body) => readCode(whole.slice(body.start, body.end)));
    }
    return readCode(withoutComments(whole.slice(start, end)));
  };

  return { commands: DockerfileParser.parse(source.text).getInstructions().flatMap(read) };
}

function readCode(fragment: Fragment): readonly Command[] {
  return readShell(fragment, '', { isElsewhere: true });
}

/** `RUN ["program", "word"]` */
function readWords(strings: readonly (Stretch & { readonly text: string })[], whole: Fragment): readonly Command[] {
  const [name, ...rest] = strings;
  const code = isShell(name!.text) ? strings[rest.findIndex(({ text }) => /^-[a-z]*c$/.test(text)) + 2] : undefined;
  const words: Word[] = rest.map(({ text, start, end }) => ({ text, isLiteral: !text.includes('$'), place: whole.place(start, end) }));
  const place = whole.place(name!.start + 1, strings.at(-1)!.end);
  return [
    { program: programOf(name!.text), words, place, step: '', isElsewhere: true },
    ...(code && code !== name ? readCode(whole.slice(code.start + 1, code.end - 1)) : []),
  ];
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

/** Docker takes comments and empty lines out of a command before a shell sees it. */
function withoutComments(fragment: Fragment): Fragment {
  const dropped: number[] = [];
  for (const { index, 0: line } of fragment.text.matchAll(/(?<=\n)[ \t]*(?:#[^\n]*)?\r?\n/g))
    for (let at = index; at < index + line.length; at++) dropped.push(at);
  return fragment.without(dropped);
}

function offset({ lines, text }: Source, { line, character }: Range['start']): number {
  return Math.min(text.length, (lines.start(line + 1) ?? text.length) + character);
}
