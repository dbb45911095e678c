import { resourceName } from '../kube/resourceId.ts';
import type { Resource } from '../model/resource.ts';
import { Refusal } from '../model/refusal.ts';
import { appendedDocument } from './appendedDocument.ts';
import { freeName, listedNames } from './fileNames.ts';
import { KustomizationText } from './kustomizationText.ts';
import type { ExistingOverlay, OverlayFile } from './overlayFile.ts';
import { type PatchManifest, patchManifest } from './patchManifest.ts';
import type { AddedObject, ImageEntry, Patch, PatchTopic, SecretGenerator } from './plan.ts';
import { commentOf, printManifest } from './printManifest.ts';
import { purposes } from './purposes.ts';

/** The files of an overlay while they are extended. */
export class OverlayDraft {
  readonly #overlay: ExistingOverlay;
  readonly #summaries: ReadonlyMap<string, string>;
  readonly #kustomization: KustomizationText;
  readonly #files = new Map<string, Omit<OverlayFile, 'name'>>();

  constructor(overlay: ExistingOverlay, summaries: ReadonlyMap<string, string>) {
    this.#overlay = overlay;
    this.#summaries = summaries;
    this.#kustomization = new KustomizationText(overlay.text);
  }

  addObjects(topic: AddedObject['topic'], objects: readonly AddedObject[]): void {
    const documents = objects.map(({ value, reasons }) => printManifest(value, reasons, this.#summaries));
    this.#addDocuments(topic, 'resources', documents, purposes.objects(objects));
  }

  addImage({ reasons, ...entry }: ImageEntry): void {
    this.#kustomization.image(entry, commentOf(reasons[0]!, this.#summaries));
  }

  addPatches(topic: PatchTopic, patches: readonly Patch[]): void {
    const made = patches.map((patch) => ({ patch, manifest: patchManifest(patch) }));
    const merges = made.filter(({ patch, manifest }) => manifest.kind === 'merge' && patch.changes !== 'delete');
    const documents = merges.map(({ patch, manifest }) => printManifest(manifest.value, patch.reasons, this.#summaries));
    const purpose = purposes.patches(
      topic,
      merges.map(({ patch }) => patch),
    );
    if (documents.length > 0) this.#addDocuments(topic, 'patches', documents, purpose);
    for (const { patch, manifest } of made) {
      if (manifest.kind === 'json') this.#addJsonPatch(patch, manifest);
      // Up to 5.5, kustomize crashes on a file that deletes two objects.
      else if (patch.changes === 'delete')
        this.#addDocuments(
          `removed-${stemOf(patch.resource)}`,
          'patches',
          [printManifest(manifest.value, patch.reasons, this.#summaries)],
          purposes.patches(topic, [patch]),
          false,
        );
    }
  }

  addGenerator({ name, namespace, type, keys, replaces, reasons }: SecretGenerator): void {
    // A file of this name was filled in by somebody.
    const file = freeName(name, () => true, '.env');
    if (this.#textOf(file) === undefined) {
      const after = keys.map((key) => `${key}=\n`).join('');
      this.#files.set(file, { before: undefined, after, purpose: 'values to fill in, ignored by git' });
    }
    const entry = {
      name,
      ...(namespace !== undefined && { namespace }),
      ...(type !== undefined && { type }),
      envs: [file],
      ...(replaces && { behavior: 'replace' }),
      options: { disableNameSuffixHash: true },
    };
    this.#kustomization.insert('secretGenerator', entry, commentOf(reasons[0]!, this.#summaries));
  }

  /** Keeps files out of git. */
  ignore(pattern: string): void {
    const before = this.#overlay.read('.gitignore');
    if (before?.split(/\r?\n/).includes(pattern) === true) return;
    const start = before === undefined || before === '' || before.endsWith('\n') ? (before ?? '') : `${before}\n`;
    this.#files.set('.gitignore', { before, after: `${start}${pattern}\n`, purpose: 'keeps values out of git' });
  }

  /** All that is new or another, the kustomization first. */
  files(purpose: string): readonly OverlayFile[] {
    const { kustomization: name, isThere, text } = this.#overlay;
    const own = { name, before: isThere ? text : undefined, after: this.#kustomization.text, purpose };
    return [...(own.before === own.after ? [] : [own]), ...[...this.#files].map(([each, file]) => ({ name: each, ...file }))];
  }

  #textOf(name: string): string | undefined {
    return this.#files.get(name)?.after ?? this.#overlay.read(name);
  }

  #addDocuments(topic: string, field: 'resources' | 'patches', documents: readonly string[], purpose: string, mayGrow = true): void {
    const listed = listedNames(this.#kustomization.value, field);
    const name = freeName(topic, (each) => (listed.has(each) && mayGrow) || this.#textOf(each) === undefined);
    const after = documents.reduce<string | undefined>(appendedDocument, this.#textOf(name))!;
    this.#files.set(name, { before: this.#overlay.read(name), after, purpose });
    if (!listed.has(name)) this.#kustomization.insert(field, field === 'resources' ? name : { path: name });
  }

  #addJsonPatch(patch: Patch, { value, target }: PatchManifest & { readonly kind: 'json' }): void {
    const { topic, resource, reasons } = patch;
    const { name } = resource.id;
    // Names of targets are read as regular expressions.
    if (!/^[a-z0-9][a-z0-9.-]*$/.test(name)) throw new Refusal(`${resourceName(resource.id)} cannot be named in a patch`);
    const file = freeName(`${topic}-${stemOf(resource)}`, (each) => this.#textOf(each) === undefined);
    const after = printManifest(value, reasons, this.#summaries);
    this.#files.set(file, { before: undefined, after, purpose: purposes.patches(topic, [patch]) });
    this.#kustomization.insert('patches', { path: file, target });
  }
}

function stemOf({ id }: Resource): string {
  return `${id.kind.toLowerCase()}-${id.name}`;
}
