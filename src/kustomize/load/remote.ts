/** Whether an entry names something that has to be fetched. */
export function isRemote(entry: string): boolean {
  return (
    /^(?:[a-z]+:\/\/|git::|git@|[\w.-]+@[\w.-]+:|github\.com[/:]|gh:)/i.test(entry) ||
    (/\.git(?:[/?]|$)/.test(entry) && !entry.startsWith('.')) ||
    /^[^./][^/]*\.[^/]+\/.*\/\/.*/.test(entry) ||
    /[?&]ref=/.test(entry)
  );
}
