import type { Path } from '../../model/path.ts';
import type { Place } from '../../model/place.ts';
import type { Written } from '../../model/resource.ts';
import type { PatchReport } from '../../model/kustomization.ts';
import type { Run } from '../run.ts';
import { textOf } from '../tree/lookup.ts';
import { isNull, MapNode, type Node } from '../tree/node.ts';
import type { Origin } from '../tree/origin.ts';
import { knownFields } from './fields.ts';

const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** A kustomization that was read: what it says, and where. */
export class KustomizationFile {
  readonly directory: string;
  readonly path: string;
  readonly root: MapNode;
  readonly patches: PatchReport[] = [];

  constructor(directory: string, path: string, root: MapNode) {
    this.directory = directory;
    this.path = path;
    this.root = root;
  }

  get isComponent(): boolean {
    const kind = this.root.get('kind');
    return kind?.type === 'scalar' && kind.value === 'Component';
  }

  get(field: string): Node | undefined {
    return this.root.get(field);
  }

  written(path: Path): Written | undefined {
    return this.root.origin.written(path);
  }

  locate(path: Path, part?: 'key' | 'value'): Place {
    return this.root.origin.text.locate(path, part);
  }
}

/** Whether a directory holds a kustomization. */
export function holdsKustomization(run: Run, directory: string): boolean {
  return names.some((name) => run.cache.read(run.files, `${directory}/${name}`) !== undefined);
}

/**
 * Reads the kustomization of a directory; what keeps it from being read becomes a problem.
 *
 * @param from Who asks for the directory.
 */
export function readKustomization(run: Run, directory: string, from: Origin | undefined): KustomizationFile | undefined {
  const found = names.map((name) => `${directory}/${name}`).filter((path) => run.cache.read(run.files, path) !== undefined);
  const [path, second] = found;
  if (!path) {
    const message = `there is no kustomization in \`${run.nameOf(directory)}\`; add a kustomization.yaml or correct the path`;
    run.missing++;
    run.refuse(message, from?.place() ?? startOf(run.nameOf(directory)));
    return undefined;
  }
  run.filesRead.add(path);
  const parsed = run.cache.parseAsKubectl(path, run.nameOf(path), run.cache.read(run.files, path)!);
  if (second)
    run.refuse(
      `two kustomizations stand in one directory, and kustomize takes neither; delete \`${run.nameOf(second)}\``,
      startOf(run.nameOf(path)),
    );
  if (!parsed.documents) {
    run.refuse('the kustomization is not UTF-8 text; save it as UTF-8', startOf(run.nameOf(path)));
    return undefined;
  }
  // Of several documents kustomize reads the first.
  const [first] = parsed.documents;
  if (first && !first.node) for (const { message, place } of first.document.problems) run.refuse(message, place);
  if (first && !first.node) return undefined;
  const empty = 'the kustomization is empty; list what belongs to it under `resources`';
  if (!(first?.node instanceof MapNode)) {
    run.refuse(empty, startOf(run.nameOf(path)));
    return undefined;
  }
  const root = knownFields(run, first.node);
  if (saysNothing(first.node)) {
    run.refuse(empty, root.origin.place('key'));
    return undefined;
  }
  refuseWrongKind(run, root);
  return new KustomizationFile(directory, path, root);
}

/** An empty list or map is something, except under `bases`. */
function saysNothing(root: MapNode): boolean {
  return [...root.entries].every(([key, node]) => {
    if (key === 'apiVersion' || key === 'kind' || isNull(node)) return true;
    return node.type === 'scalar' ? node.text === '' : key === 'bases' && node.type === 'list' && node.items.length === 0;
  });
}

const versions = new Map([
  ['Kustomization', 'kustomize.config.k8s.io/v1beta1'],
  ['Component', 'kustomize.config.k8s.io/v1alpha1'],
]);

function refuseWrongKind(run: Run, root: MapNode): void {
  const [kind, apiVersion] = [root.get('kind'), root.get('apiVersion')];
  const name = textOf(kind) || 'Kustomization';
  const version = versions.get(name);
  if (!version) run.refuse(`\`${name}\` is no kind of kustomization; write \`Kustomization\` or \`Component\``, kind!.origin.place());
  else if (textOf(apiVersion) !== '' && textOf(apiVersion) !== version) {
    run.refuse(`a ${name} has the API version \`${version}\`; write that`, apiVersion!.origin.place());
  }
}

function startOf(file: string): Place {
  const start = { line: 1, column: 1 };
  return { file, start, end: start };
}
