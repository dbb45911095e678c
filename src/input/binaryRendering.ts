import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isManifest } from '../kube/manifests.ts';
import { resourceId, resourceName } from '../kube/resourceId.ts';
import type { Resource } from '../model/resource.ts';
import { Document } from '../yaml/document.ts';
import { Source } from '../yaml/source.ts';
import { splitDocuments } from '../yaml/split.ts';
import { slashed } from './kustomizeDisk.ts';
import { firstLine, renderedElsewhere } from './renderedElsewhere.ts';
import type { RenderedKustomization } from './renderKustomizations.ts';

/** Runs kustomize on a folder. */
export type Kustomize = (directory: string) => Promise<{ readonly output: string } | { readonly refusal: string }>;

const originAnnotation = 'config.kubernetes.io/origin';

/**
 * Puts what the real kustomize renders in the place of what k8sport rendered. Where both made the same of an object, its places are
 * kept; any other is told by the file it comes from.
 */
export async function renderWithBinary(root: RenderedKustomization, cwd: string, kustomize: Kustomize): Promise<RenderedKustomization> {
  const { build } = root;
  const directory = realpathSync(path.resolve(cwd, root.directory));
  const around = realpathSync(mkdtempSync(path.join(tmpdir(), 'k8sport-')));
  try {
    // Only a kustomization can ask for the origin of objects, and the user's own is not ours to change.
    const resources = JSON.stringify([slashed(path.relative(around, directory))]);
    writeFileSync(path.join(around, 'kustomization.yaml'), `resources: ${resources}\nbuildMetadata: [originAnnotations]\n`);
    const answer = await kustomize(around);
    const own = ownFile(root);
    if ('refusal' in answer) {
      if (build.problems.some(({ kind }) => kind === 'refused')) return root;
      // Its own words may quote values of Secrets.
      const message = 'the real kustomize refuses it; run `kustomize build` on the folder to see why';
      return { ...root, build: { ...build, resources: [], problems: [{ kind: 'refused', message, place: firstLine(own) }] } };
    }
    const fileOf = (origin: Origin): string =>
      origin.path === undefined || origin.repo !== undefined
        ? own
        : slashed(path.relative(realpathSync(cwd), path.resolve(around, origin.path)));
    return { ...root, build: { ...build, problems: [], resources: resourcesFrom(answer.output, build.resources, fileOf) } };
  } finally {
    rmSync(around, { recursive: true, force: true });
  }
}

/** What the annotation says, a YAML text: `repo` for what was fetched. */
interface Origin {
  readonly path?: string;
  readonly repo?: string;
}

function resourcesFrom(output: string, known: readonly Resource[], fileOf: (origin: Origin) => string): Resource[] {
  const knownByName = new Map(known.map((resource) => [keyOf(resource.id), resource]));
  return documentsOf(output).flatMap((value) => {
    if (!isManifest(value)) return [];
    const origin = takeOrigin(value);
    const id = resourceId(value, value.apiVersion, value.kind);
    const same = knownByName.get(keyOf(id));
    if (same && isDeepStrictEqual(same.root.raw, value)) return [same];
    const file = fileOf(origin);
    return [{ ...renderedElsewhere(id, value, file), ...(same?.original && { original: same.original }) }];
  });
}

function documentsOf(text: string): unknown[] {
  const source = new Source('kustomize', text);
  return splitDocuments(text).map((range) => new Document(source, range).value);
}

/** Takes the annotation away, which only this rendering has. */
function takeOrigin(value: Record<string, unknown>): Origin {
  const metadata = value['metadata'] as { annotations?: Record<string, string> };
  const { [originAnnotation]: text, ...annotations } = metadata.annotations ?? {};
  if (text === undefined) return {};
  if (Object.keys(annotations).length > 0) metadata.annotations = annotations;
  else delete metadata.annotations;
  const [origin] = documentsOf(text) as (Origin & { readonly configuredIn?: string })[];
  return { ...(origin?.configuredIn !== undefined && { path: origin.configuredIn }), ...origin };
}

function keyOf(id: Resource['id']): string {
  return `${id.group} ${resourceName(id)}`;
}

function ownFile({ directory, build }: RenderedKustomization): string {
  const file = [...build.files].find((each) => /(?:^|\/)kustomization\.ya?ml$|\/Kustomization$/.test(each));
  return path.posix.join(directory, path.posix.basename(file ?? 'kustomization.yaml'));
}
