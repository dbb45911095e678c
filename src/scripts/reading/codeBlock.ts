import type { Piece } from './fragment.ts';

/** A line of a code block without its indentation, and where it begins in the source. */
export type CodeLine = Piece;

/** Lines that belong together, without prompts. */
interface CodeCommands {
  readonly isPowerShell: boolean;
  readonly lines: readonly CodeLine[];
}

const shells = /^(?:bash|sh|shell|zsh|ksh|shellscript)$/;
const sessions = /^(?:console|terminal|(?:shell|sh|bash|zsh)-?session)$/;
const powershells = /^(?:powershell|pwsh|ps1|ps)$/;

const dollar = /^\s*(?:\([\w.-]+\) )?(?:\[?[\w.-]+@[\w.-]+[^$#%]{0,80})?[$%❯➜] +(?=\S)/;
const hash = /^\s*(?:\[?[\w.-]+@[\w.-]+[^$#%]{0,80})?# +(?=\S)/;
const angle = /^\s*(?:PS(?: [^>]{0,200})?|[A-Za-z]:\\[^>]{0,200})?> ?(?=\S)/;

/** Programs that no sentence begins with, those about clusters and images. */
const telling =
  /^\s*(?:sudo\s+)?(?:\w+=\S*\s+)*(?:\.\/)?(?:(?:minikube|k3d|microk8s|ctlptl|colima|kubectl|kustomize|helm|skaffold|docker|podman|nerdctl|istioctl|flux)\s+[-\w]|(?:kind|tilt)\s+(?:create|delete|load|get|export|build|up|down|ci)\b|eval\s+["$])/;
/** Others that stand beside them. */
const usual =
  /^\s*(?:sudo\s+)?(?:\w+=\S*(?:\s+|$))*(?:\.{0,2}\/\S+|(?:cd|export|source|curl|wget|git|make|npm|npx|yarn|pnpm|go|cargo|mvn|pip3?|python3?|brew|apt|apt-get|choco|echo|cat|mkdir|chmod|cp|mv|rm|ls|tar|sed|grep|sleep|open|task|just|gcloud|aws|az|oc|ko|crane|kubens|kubectx|argocd|linkerd|cilium|kind|tilt)(?=\s|$))/;

/** Nobody types a longer line. */
const longestLine = 5000;

/** The commands among the lines of a code block: those behind a prompt, or all of them. None where the block is in no shell's language. */
export function commandsIn(language: string, lines: readonly CodeLine[]): readonly CodeCommands[] {
  if (lines.some(({ text }) => text.length > longestLine)) return [];
  if (powershells.test(language)) return hasPrompt(lines, angle) ? session(lines, angle, '`', true) : [{ isPowerShell: true, lines }];
  if (shells.test(language)) return hasPrompt(lines, dollar) ? session(lines, dollar) : [{ isPowerShell: false, lines }];
  if (sessions.test(language)) return inSession(lines);
  if (language !== '') return [];
  if (hasPrompt(lines, dollar)) return session(lines, dollar);
  return isAllCommands(lines) ? [{ isPowerShell: false, lines }] : [];
}

function hasPrompt(lines: readonly CodeLine[], prompt: RegExp): boolean {
  return lines.some(({ text }) => prompt.test(text));
}

/** A `#` is a comment where other lines are commands, else the prompt of root. */
function inSession(lines: readonly CodeLine[]): readonly CodeCommands[] {
  if (hasPrompt(lines, dollar)) return session(lines, dollar);
  if (hasPrompt(lines, angle)) return session(lines, angle, '`', hasPrompt(lines, /^\s*PS\b/));
  const isPlain = lines.some(({ text }) => telling.test(text)) || !hasPrompt(lines, hash);
  return isPlain ? [{ isPowerShell: false, lines }] : session(lines, hash);
}

/** What stands behind prompts, and the lines that go on from there. The rest is output. */
function session(lines: readonly CodeLine[], prompt: RegExp, escape = '\\', isPowerShell = false): CodeCommands[] {
  const commands: CodeLine[][] = [];
  let goesOn: (line: string) => boolean = () => false;
  for (const line of lines) {
    const isContinued = goesOn(line.text);
    const found = isContinued ? /^(?:> ?)?/.exec(line.text) : prompt.exec(line.text);
    if (!found) continue;
    const part = { start: line.start + found[0].length, text: line.text.slice(found[0].length) };
    if (isContinued) commands.at(-1)!.push(part);
    else {
      commands.push([part]);
      goesOn = () => false;
    }
    goesOn = nextOf(part.text, escape, isContinued ? goesOn : undefined);
  }
  return commands.map((command) => ({ isPowerShell, lines: command }));
}

/** Whether the next line belongs to the same command: after a backslash, and up to the end of a heredoc. */
function nextOf(text: string, escape: string, current: ((line: string) => boolean) | undefined): (line: string) => boolean {
  const end = /<<-?\s*["']?(\w+)/.exec(text)?.[1];
  if (end !== undefined) return untilEnd(end);
  if (text.trimEnd().endsWith(escape)) return () => true;
  return current?.name === 'inHeredoc' ? current : () => false;
}

function untilEnd(end: string): (line: string) => boolean {
  let isOpen = true;
  return function inHeredoc(line) {
    const wasOpen = isOpen;
    if (line.trim() === end) isOpen = false;
    return wasOpen;
  };
}

/** Whether nobody would take the lines for anything else. */
function isAllCommands(lines: readonly CodeLine[]): boolean {
  const starts = lines.filter(({ text }, index) => !/^\s*(?:#|$)/.test(text) && !lines[index - 1]?.text.trimEnd().endsWith('\\'));
  return starts.some(({ text }) => telling.test(text)) && starts.every(({ text }) => telling.test(text) || usual.test(text));
}
