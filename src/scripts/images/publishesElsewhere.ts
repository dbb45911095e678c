import type { Command, Script } from '../../model/script.ts';

const runners = new Set(['make', 'gmake', 'just', 'task', 'npm', 'yarn', 'pnpm', 'bun', 'rake', 'invoke', 'mage', 'nx', 'mise']);
const shells = new Set(['sh', 'bash', 'zsh', 'source', '.', 'pwsh', 'powershell', 'python', 'python3', 'node']);
const publishing = /push|publish|release|deliver/i;

/** Finds commands that hand over to what may push images and was not read: `make docker-push` without its Makefile, `./ci/publish.sh`. */
export function elsewhereIn(scripts: readonly Script[]): (command: Command) => boolean {
  const steps = new Set(scripts.flatMap(({ commands }) => commands.map(({ step }) => step)));
  const files = new Set(scripts.map(({ file }) => baseOf(file)));
  return ({ program, words }) => {
    const operands = words.map(({ text }) => text).filter((text) => !/^-|=/.test(text));
    if (runners.has(program)) return operands.some((text) => publishing.test(text) && !steps.has(text));
    const script = shells.has(program) ? baseOf(operands[0] ?? '') : program;
    return /\.\w+$/.test(script) && publishing.test(script) && !files.has(script);
  };
}

function baseOf(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}
