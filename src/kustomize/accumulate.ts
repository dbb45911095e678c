import { Accumulator } from './accumulator.ts';
import { generate } from './generate/generate.ts';
import { type Draft, isBuiltin } from './draft.ts';
import { draftsOfDocuments, draftsOfFile } from './load/draftsOf.ts';
import { holdsKustomization, type KustomizationFile, readKustomization } from './load/kustomizationFile.ts';
import { joinPath, loadFile, needFile, parseFile } from './load/loadFile.ts';
import { readConfiguration } from './load/readConfiguration.ts';
import { isRemote, isRemoteFile, leaveOutRemote } from './load/remote.ts';
import { bindVar } from './references/vars.ts';
import { Refusal } from './refusal.ts';
import type { Run } from './run.ts';
import { runConfigured } from './transform/configured.ts';
import { innerDocuments } from './transform/patchText.ts';
import { transform } from './transform/transform.ts';
import { itemsOf, lookup, textOf } from './tree/lookup.ts';
import { MapNode, type Node } from './tree/node.ts';
import type { Origin } from './tree/origin.ts';

/** Deeper than anybody nests bases, shallow enough for every call stack. */
const maxDepth = 300;

/** Those of kustomize that are not run here. */
const otherGenerators = new Set(['HelmChartInflationGenerator', 'IAMPolicyGenerator']);

/** Gathers what a directory's kustomization renders to, bases first. */
export class Accumulation {
  readonly #run: Run;
  /** The directories being worked on, the outermost first. */
  readonly #stack: string[] = [];
  /** What bases came to; one may be listed by several. */
  readonly #known = new Map<string, { readonly at: Accumulator; readonly file: KustomizationFile }>();

  constructor(run: Run) {
    this.#run = run;
  }

  /** @param from Who asks for the directory. */
  directory(directory: string, from: Origin | undefined): { at: Accumulator; file: KustomizationFile } | undefined {
    const known = this.#known.get(directory);
    if (known) return { at: known.at.copy(), file: known.file };
    const file = this.#open(directory, from);
    if (!file) return undefined;
    if (from && file.isComponent) {
      throw new Refusal('this is a Component, and `resources` takes none; list it under `components`', from);
    }
    const at = new Accumulator();
    this.#accumulate(at, file);
    if (from) this.#known.set(directory, { at: at.copy(), file });
    return { at, file };
  }

  #open(directory: string, from: Origin | undefined): KustomizationFile | undefined {
    const real = this.#run.cache.realPath(this.#run.files, directory);
    const within = this.#stack.find((open) => open === real || open.startsWith(`${real}/`));
    if (within) {
      throw new Refusal(
        within === real
          ? 'the kustomization takes itself as a base; remove the entry'
          : 'the base lies around the kustomization, so each would take the other; remove the entry',
        from,
      );
    }
    if (this.#stack.length >= maxDepth) throw new Refusal(`bases are nested more than ${maxDepth} deep; flatten them`, from);
    return readKustomization(this.#run, real, from);
  }

  #accumulate(at: Accumulator, file: KustomizationFile): void {
    const run = this.#run;
    this.#stack.push(file.directory);
    if (!run.directories.includes(file.directory)) run.directories.push(file.directory);
    run.kustomizations.push({
      file: run.nameOf(file.path),
      directory: file.directory,
      value: file.root.plain as Readonly<Record<string, unknown>>,
      patches: file.patches,
      written: (path) => file.written(path),
      locate: (path, part) => file.locate(path, part),
    });
    for (const field of ['resources', 'bases']) {
      for (const entry of itemsOf(file.get(field))) run.attempt(entry.origin, () => this.#resource(at, file, entry));
    }
    for (const entry of itemsOf(file.get('configurations'))) {
      run.lacksConfiguration = run.attempt(entry.origin, () => this.#configuration(at, file, entry)) !== true || run.lacksConfiguration;
    }
    this.#generators(at, file);
    for (const entry of itemsOf(file.get('components'))) run.attempt(entry.origin, () => this.#component(at, file, entry));
    transform(run, at, file);
    runConfigured(run, at, file, this.#configurations(file, 'transformers'));
    const validators = file.get('validators');
    if (itemsOf(validators).length > 0) run.unsupported('validators are plugins, which are not run here', validators!.origin.place('key'));
    for (const entry of itemsOf(file.get('vars'))) {
      if (entry instanceof MapNode) run.attempt(entry.origin, () => at.vars.push(bindVar(at, entry)));
    }
    this.#stack.pop();
  }

  /** Whether it could be read. */
  #configuration(at: Accumulator, file: KustomizationFile, entry: Node): boolean {
    const run = this.#run;
    const name = textOf(entry);
    if (isRemoteFile(name)) {
      leaveOutRemote(run, entry);
      return false;
    }
    for (const { node } of parseFile(run, needFile(run, file.directory, name, entry.origin)).documents ?? []) {
      if (node) at.addConfiguration(readConfiguration(node));
    }
    return true;
  }

  #generators(at: Accumulator, file: KustomizationFile): void {
    const run = this.#run;
    const options = file.get('generatorOptions');
    for (const [field, kind] of [
      ['configMapGenerator', 'ConfigMap'],
      ['secretGenerator', 'Secret'],
    ] as const) {
      for (const entry of itemsOf(file.get(field)))
        run.attempt(entry.origin, () => generate(run, at, file.directory, kind, entry, options));
    }
    for (const field of ['helmCharts', 'helmChartInflationGenerator']) {
      const node = file.get(field);
      if (itemsOf(node).length > 0)
        run.unsupported('Helm charts are not rendered here; what they bring is not checked', node!.origin.place('key'));
    }
    this.#externalGenerators(at, file);
  }

  #externalGenerators(at: Accumulator, file: KustomizationFile): void {
    const run = this.#run;
    for (const { id, root } of this.#configurations(file, 'generators')) {
      const kind = isBuiltin(id) ? /^(ConfigMap|Secret)Generator$/.exec(id.kind)?.[1] : undefined;
      if (kind) {
        const metadata = lookup(root, 'metadata') as MapNode;
        const entry = root.withEntries(new Map([...metadata.entries, ...root.entries]));
        run.attempt(root.origin, () => generate(run, at, file.directory, kind as 'ConfigMap' | 'Secret', entry, undefined));
      } else if (isBuiltin(id) && !otherGenerators.has(id.kind)) {
        run.refuse(`kustomize has no generator \`${id.kind}\`; correct the kind`, (root.get('kind') ?? root).origin.place());
      } else {
        const what =
          id.kind === 'HelmChartInflationGenerator'
            ? 'Helm charts are not rendered here'
            : `the generator \`${id.kind}\` is a plugin, which is not run here`;
        run.unsupported(`${what}; what it brings is not checked`, (root.get('kind') ?? root).origin.place());
      }
    }
  }

  /** The configurations of plugins: files, directories, or written out. */
  #configurations(file: KustomizationFile, field: string): readonly Draft[] {
    const at = new Accumulator();
    for (const entry of itemsOf(file.get(field))) {
      this.#run.attempt(entry.origin, () => {
        if (!textOf(entry).includes('\n')) this.#resource(at, file, entry);
        else
          at.add(draftsOfDocuments(innerDocuments(entry).map(({ parsed }) => parsed)), (message) =>
            this.#run.refuse(message, entry.origin.place()),
          );
      });
    }
    return at.drafts;
  }

  #resource(at: Accumulator, file: KustomizationFile, entry: Node): void {
    const run = this.#run;
    const name = textOf(entry);
    if (isRemote(name)) {
      leaveOutRemote(run, entry);
      return;
    }
    if (name === '') throw new Refusal('an entry is empty; write a path or remove it', entry.origin);
    const loaded = loadFile(run, file.directory, name, entry.origin);
    const refuseTwice = (message: string): void => run.refuse(message, entry.origin.place());
    if (loaded) {
      at.add(draftsOfFile(run, parseFile(run, loaded), entry.origin), refuseTwice);
      return;
    }
    const base = this.directory(this.#directoryOf(file, name, entry), entry.origin);
    if (!base) return;
    at.add(base.at.drafts, refuseTwice);
    at.addConfiguration(base.at.configuration);
    at.vars.push(...base.at.vars);
  }

  #component(at: Accumulator, file: KustomizationFile, entry: Node): void {
    const run = this.#run;
    const name = textOf(entry);
    if (isRemote(name)) {
      leaveOutRemote(run, entry);
      return;
    }
    const component = this.#open(this.#directoryOf(file, name, entry), entry.origin);
    if (!component) return;
    if (!component.isComponent)
      throw new Refusal('this is no Component; list it under `resources`, or write `kind: Component` in it', entry.origin);
    this.#accumulate(at, component);
  }

  #directoryOf(file: KustomizationFile, name: string, entry: Node): string {
    const run = this.#run;
    const path = joinPath(file.directory, name);
    if (!run.cache.isDirectory(run.files, path)) {
      run.missing++;
      throw new Refusal(`there is no \`${name}\`; add it or correct the path`, entry.origin, name);
    }
    if (name.startsWith('/')) throw new Refusal('a base is given by a relative path; write one', entry.origin);
    if (!holdsKustomization(run, path)) {
      run.missing++;
      throw new Refusal(`there is no kustomization in \`${name}\`; add a kustomization.yaml, or list its files`, entry.origin);
    }
    return path;
  }
}
