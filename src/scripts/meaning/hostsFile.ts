import type { Command, Word } from '../../model/script.ts';
import { resolved } from './resolved.ts';

const hostsFile = /^(?:\/(?:private\/)?etc\/hosts|.*[\\/]drivers[\\/]etc[\\/]hosts)$/i;
const writers = /^(?:tee|sed|gsed|perl|cp|mv|add-content|set-content|out-file|tee-object)$/i;

/** Whether a command changes the hosts file of the machine it runs on. Taking a line out of it is no change worth a word. */
export function editsHostsFile({ program, words, outputs = [], isElsewhere }: Command): boolean {
  if (isElsewhere) return false;
  const isHosts = (word: Word): boolean => hostsFile.test(resolved(word).text);
  if (outputs.some(isHosts)) return true;
  if (!writers.test(program) || !words.some(isHosts)) return false;
  if (program === 'cp' || program === 'mv') return isHosts(words.at(-1)!);
  if (!/^(?:g?sed|perl)$/.test(program)) return true;
  const isInPlace = words.some(({ text }) => /^-[a-zA-Z]*i|^--in-place/.test(text));
  return isInPlace && !words.some(({ text }) => /[/\d$]d;?$/.test(text));
}
