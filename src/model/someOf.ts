const most = 12;

/** The names there are, for whoever wrote another one; of many, the first. */
export function someOf(names: readonly string[]): string {
  return names.length > most ? `${names.slice(0, most).join(', ')} …` : names.join(', ');
}
