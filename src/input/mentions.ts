import path from 'node:path';

/** Which files some texts name: kustomizations, in comments too, scripts, instructions. */
export class Mentions {
  /** Absolute paths. */
  readonly #resolved = new Set<string>();
  /** Paths from somewhere else: `k8s/base/web.yaml`, `k8s/base/*.yaml`, `k8s/base`. */
  readonly #ends = new Set<string>();

  /** @param file Absolute, with forward slashes. */
  add(file: string, text: string): void {
    const directory = path.posix.dirname(file);
    for (const word of wordsOf(text)) {
      this.#resolved.add(path.posix.join(directory, word));
      const end = word.replace(/^(?:\.{0,2}\/)+/, '').replace(/\/$/, '');
      if (end.includes('/') || !/\.\w+$/.test(end)) this.#ends.add(end);
    }
  }

  has(file: string): boolean {
    const directory = path.posix.dirname(file);
    const extension = path.posix.extname(file);
    const names = [file, directory, `${directory}/*${extension}`, `${directory}/*`];
    return names.some((name) => this.#resolved.has(name)) || names.some((name) => endsOf(name).some((end) => this.#ends.has(end)));
  }
}

const longest = 200;

/** Paths of manifests, and whatever kubectl is told to apply. */
function* wordsOf(text: string): Iterable<string> {
  for (const { index, 0: ending } of text.matchAll(/\.(?:ya?ml|json)\b/g)) {
    let start = index;
    while (start > 0 && index - start < longest && /[\w./*{}-]/.test(text[start - 1]!)) start--;
    yield text.slice(start, index) + ending;
  }
  for (const { 1: word } of text.matchAll(/\s(?:-R?f|--filename)[ =]([\w./*-]{1,200})/g)) yield word!.replace(/(?<=.)\/$/, '');
}

/** `/a/b/c.yaml`: `b/c.yaml`, `a/b/c.yaml`. */
function endsOf(file: string): string[] {
  const parts = file.split('/').slice(1);
  return parts.map((_, index) => parts.slice(index).join('/'));
}
