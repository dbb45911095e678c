import type { Command, Word } from '../../model/script.ts';

const hostsFile = /^(?:\/(?:private\/)?etc\/hosts|.*[\\/]drivers[\\/]etc[\\/]hosts)$/i;
const writers = /^(?:tee|sed|gsed|perl|cp|mv|add-content|set-content|out-file|tee-object)$/i;

/** Whether a command changes the hosts file of the machine it runs on. Taking a line out of it is no change worth a word. */
export function editsHostsFile({ program, words, outputs = [] }: Command): boolean {
  const isHosts = ({ text }: Word): boolean => hostsFile.test(text);
  if (outputs.some(isHosts)) return true;
  if (!writers.test(program) || !words.some(isHosts)) return false;
  if (program === 'cp' || program === 'mv') return isHosts(words.at(-1)!);
  if (!/^(?:g?sed|perl)$/.test(program)) return true;
  const isInPlace = words.some(({ text }) => /^-[a-zA-Z]*i|^--in-place/.test(text));
  return isInPlace && !words.some(({ text }) => /[/\d$]d;?$/.test(text));
}
