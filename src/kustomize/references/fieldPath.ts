/** The steps of `spec.template.spec.containers.[name=web].image`; `\.` is a dot, and dots in brackets belong to the step. */
export function stepsOfFieldPath(path: string): string[] {
  const steps: string[] = [];
  let step = '';
  let bracketed = false;
  for (let at = 0; at < path.length; at++) {
    const character = path[at]!;
    if (character === '\\' && path[at + 1] === '.') {
      step += '.';
      at++;
    } else if (character === '.' && !bracketed) {
      steps.push(step);
      step = '';
    } else {
      if (character === '[' && step === '') bracketed = true;
      if (character === ']' && bracketed) bracketed = false;
      step += character;
    }
  }
  // Brackets without a `=` only keep a key with dots together.
  return [...steps, step].filter((part) => part !== '').map((part) => (/^\[[^=]*\]$/.test(part) ? part.slice(1, -1) : part));
}
