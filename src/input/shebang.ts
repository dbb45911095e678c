import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import type { ScriptLanguage } from '../model/script.ts';

const interpreter = /^#!\s*(?:\S*\/)?(?:env\s+(?:-S\s+)?(?:\S*\/)?)?(?<name>[\w.-]+)/;

const languages: Readonly<Record<string, ScriptLanguage>> = {
  sh: 'shell',
  bash: 'shell',
  dash: 'shell',
  ash: 'shell',
  ksh: 'shell',
  zsh: 'shell',
  pwsh: 'powershell',
  just: 'just',
  make: 'make',
};

/** Whether only the beginning of a file tells what it is. Names in capitals, as LICENSE, and hashes, as Go's fuzzer writes, are no scripts. */
function isNameless(file: string): boolean {
  const name = path.basename(file);
  return !name.includes('.') && !/^(?:[A-Z_-]+|[0-9a-f]{8,})$/.test(name);
}

/** What kind of script a file without an extension is, told from its first line. Undefined for all others. */
export function languageOfShebang(file: string): ScriptLanguage | undefined {
  if (!isNameless(file)) return undefined;
  const name = interpreter.exec(beginning(file))?.groups?.['name'];
  return name !== undefined && Object.hasOwn(languages, name) ? languages[name] : undefined;
}

function beginning(file: string): string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const bytes = Buffer.alloc(64);
    return bytes.toString('latin1', 0, readSync(descriptor, bytes, 0, bytes.length, 0));
  } catch {
    return '';
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
