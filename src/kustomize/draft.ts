import { MapNode, type Node, ScalarNode } from './tree/node.ts';
import type { Origin } from './tree/origin.ts';
import { lookup, textOf } from './tree/lookup.ts';
import { lastWritten, spread, writtenOver } from './tree/spread.ts';
import { isClusterScoped } from './tables/clusterScoped.ts';

/** What a resource is told apart by; `namespace` is the one in effect. */
export interface DraftId {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
}

interface Previous {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly writtenNamespace: string;
}

/** What somebody called a resource; `namespace` is empty where none is written. */
export interface WrittenName {
  readonly name: string;
  readonly namespace: string;
}

/** How a generated resource wants to be treated. */
export interface GeneratorOptions {
  readonly behavior: 'create' | 'merge' | 'replace';
  readonly hash: boolean;
}

const clusterNamespace = '_non_namespaceable_';

/** A resource in the making: what it is now, and what it was called before. */
export class Draft {
  root: MapNode;
  readonly previous: Previous[] = [];
  readonly prefixes: string[] = [];
  readonly suffixes: string[] = [];
  generator: GeneratorOptions | undefined;
  #shared: ReadonlySet<Node> = new Set();
  #identified:
    | { readonly apiVersion: string; readonly kind: string; readonly name: string; readonly metadata: unknown; id: DraftId }
    | undefined;

  constructor(root: MapNode) {
    this.root = root;
  }

  copy(): Draft {
    const copy = new Draft(this.root);
    copy.takeHistory(this);
    copy.generator = this.generator;
    copy.#shared = this.#shared;
    return copy;
  }

  /** Nodes that one transformer put into several fields: in kustomize whoever writes over one writes over all. */
  share(nodes: Iterable<Node>): void {
    this.#shared = new Set([...this.#shared, ...nodes]);
  }

  /** From here on each field has a value of its own. */
  unshare(): void {
    this.#shared = new Set();
  }

  /** Takes a tree in which values were written over those of the present one. */
  write(root: MapNode): void {
    const replaced = this.#shared.size > 0 ? lastWritten(writtenOver(this.root, root, this.#shared)) : new Map<Node, Node>();
    this.root = replaced.size > 0 ? spread(root, replaced) : root;
    if (replaced.size > 0) this.share(replaced.values());
  }

  takeHistory(other: Draft): void {
    this.previous.push(...other.previous);
    this.prefixes.push(...other.prefixes);
    this.suffixes.push(...other.suffixes);
  }

  get id(): DraftId {
    const { root } = this;
    const apiVersion = textOf(root.get('apiVersion'));
    const kind = textOf(root.get('kind'));
    const metadata = root.get('metadata');
    const known = this.#identified;
    if (known && known.metadata === metadata && known.kind === kind && known.apiVersion === apiVersion) return known.id;
    const slash = apiVersion.indexOf('/');
    const name = textOf(lookup(metadata, 'name'));
    const id = {
      group: slash === -1 ? '' : apiVersion.slice(0, slash),
      version: apiVersion.slice(slash + 1),
      kind,
      name,
      namespace: isClusterScoped(apiVersion, kind) ? clusterNamespace : textOf(lookup(metadata, 'namespace')) || 'default',
    };
    this.#identified = { apiVersion, kind, name, metadata, id };
    return id;
  }

  get isClusterScoped(): boolean {
    return this.id.namespace === clusterNamespace;
  }

  get namespace(): string {
    return textOf(lookup(this.root, 'metadata', 'namespace'));
  }

  /** As it was called at first. */
  get originalId(): DraftId {
    return this.previousIds[0] ?? this.id;
  }

  /** What whoever wrote it called it; undefined where that is its name still. */
  get writtenAs(): WrittenName | undefined {
    const [first] = this.previous;
    if (!first || (first.name === this.id.name && first.writtenNamespace === this.namespace)) return undefined;
    return { name: first.name, namespace: first.writtenNamespace };
  }

  get previousIds(): readonly DraftId[] {
    if (this.previous.length === 0) return [];
    const { group, version } = this.id;
    return this.previous.map(({ kind, name, namespace }) => ({
      group,
      version,
      kind,
      name,
      namespace: isClusterScoped(group === '' ? version : `${group}/${version}`, kind) ? clusterNamespace : namespace,
    }));
  }

  get allIds(): readonly DraftId[] {
    return [...this.previousIds, this.id];
  }

  remember(): void {
    const { kind, name, namespace } = this.id;
    this.previous.push({ kind, name, namespace, writtenNamespace: this.namespace });
  }

  setMetadata(field: string, value: string, origin: Origin): void {
    const metadata = this.root.get('metadata');
    const map = metadata?.type === 'map' ? metadata : new MapNode(new Map(), origin);
    this.root = this.root.with('metadata', map.with(field, new ScalarNode(value, origin, map.get(field)?.trail, map.get(field)?.origin)));
  }
}

export function sameId(a: DraftId, b: DraftId): boolean {
  return a.name === b.name && a.kind === b.kind && a.namespace === b.namespace && a.group === b.group && a.version === b.version;
}

export function keyOfId({ group, version, kind, namespace, name }: DraftId): string {
  return `${group}/${version}/${kind}/${namespace}/${name}`;
}

/** Whether it configures a part of kustomize itself. */
export function isBuiltin({ group, version }: DraftId): boolean {
  return group === '' && version === 'builtin';
}

/** `Deployment/web`, for messages. */
export function nameOfId({ kind, namespace, name }: DraftId): string {
  return namespace === clusterNamespace || namespace === 'default' ? `${kind}/${name}` : `${kind}/${namespace}/${name}`;
}
