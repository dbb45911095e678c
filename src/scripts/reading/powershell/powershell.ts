import type { Command, Word } from '../../../model/script.ts';
import type { Source } from '../../../yaml/source.ts';
import type { Contents } from '../../readScript.ts';
import { Fragment } from '../fragment.ts';
import type { Token } from './powershellToken.ts';
import { PowerShellTokens } from './powershellTokens.ts';
import { programOf } from '../program.ts';

/** `Invoke-Expression` runs the text it is given. */
const evaluates = /^(?:invoke-expression|iex)$/i;

/** What stands before a statement or a block, and is no command. */
const keyword =
  /^(?:if|elseif|else|while|for|foreach|switch|do|until|try|catch|finally|return|throw|exit|function|filter|param|begin|process|end|clean|default|trap|class|enum|data|workflow|using|in|break|continue)$/i;
/** Keywords that a pipeline follows. */
const opening = /^(?:return|throw|exit|do|else|try|finally|begin|process|end|clean|in)$/i;
const assignment = /^(?:(?:[-+*/%]|\?\?)?=)$/;

/** A PowerShell script. */
export function readPowerShellScript(source: Source): Contents {
  return { commands: readPowerShell(Fragment.of(source), '') };
}

/** The commands of PowerShell code, in their order, those in blocks, parentheses and texts included. */
export function readPowerShell(fragment: Fragment, step: string): Command[] {
  const statements = new PowerShellTokens(fragment.text).statements();
  return commandsOf(statements, fragment, step, false);
}

function commandsOf(statements: readonly (readonly Token[])[], fragment: Fragment, step: string, isEvaluated: boolean): Command[] {
  const calls = statements.map(callIn);
  const pipedTo = statements
    .map((tokens, index) => (tokens.at(-1)?.kind === 'pipe' ? calls[index + 1] : undefined))
    .map((call) => call && programOf(call.name.text));
  const isRun = statements.map(() => isEvaluated);
  // What the end of a pipe runs comes from all of it: `minikube docker-env | Out-String | Invoke-Expression`.
  for (let at = statements.length - 1; at >= 0; at--) {
    const next = pipedTo[at];
    if (next !== undefined && (evaluates.test(next) || isRun[at + 1])) isRun[at] = true;
  }
  return statements.flatMap((tokens, index) => {
    const call = calls[index];
    const own = call && toCommand(call, fragment, step);
    const isEvaluator = own !== undefined && evaluates.test(own.program);
    const code = isEvaluator ? call!.words.filter(({ isQuoted }) => isQuoted) : [];
    const next = pipedTo[index];
    return [
      ...(own ? [{ ...own, ...(isRun[index] && { isEvaluated: true as const }), ...(next !== undefined && { pipedTo: next }) }] : []),
      ...tokens.flatMap((token) => commandsOf(token.inner, fragment, step, isRun[index]! || isEvaluator)),
      ...code.flatMap(({ start, end }) => readPowerShell(fragment.slice(start + 1, end - 1), step)),
    ];
  });
}

interface Call {
  readonly name: Token;
  readonly words: readonly Token[];
  readonly outputs: readonly Token[];
}

/** The command of a statement: past `$x =` and `return`. Undefined for expressions. */
function callIn(tokens: readonly Token[]): Call | undefined {
  let at = 0;
  while (at < tokens.length) {
    const [token, next] = [tokens[at]!, tokens[at + 1]];
    if (next && assignment.test(next.text) && next.kind === 'word') at += 2;
    else if (token.kind === 'word' && opening.test(token.text)) at++;
    else break;
  }
  const isCall = tokens[at]?.kind === 'word' && (tokens[at]!.text === '&' || tokens[at]!.text === '.');
  const name = tokens[isCall ? at + 1 : at];
  if (!name || name.kind !== 'word' || !(isCall || isCommandName(name))) return undefined;
  const rest = tokens.slice(tokens.indexOf(name) + 1);
  return { name, words: rest.filter(({ kind }) => kind === 'word'), outputs: rest.filter(({ kind }) => kind === 'output') };
}

function isCommandName({ text, isQuoted, isLiteral }: Token): boolean {
  return !isQuoted && isLiteral && /^[\p{L}_~./\\\ue000-\uf8ff]/u.test(text) && !/^[\w.-]+=/.test(text) && !keyword.test(text);
}

function toCommand({ name, words, outputs }: Call, fragment: Fragment, step: string): Command {
  const word = ({ text, isLiteral, start, end }: Token): Word => ({ text, isLiteral, place: fragment.place(start, end) });
  return {
    program: programOf(name.text),
    words: words.map(word),
    place: fragment.place(name.start, words.at(-1)?.end ?? name.end),
    step,
    ...(outputs.length > 0 && { outputs: outputs.map(word) }),
  };
}
