import path from 'node:path';
import { clusterConfigs as programs } from '../clusters/clusterConfigs.ts';
import { minikubeProfile } from '../kube/localClusters/localClusterOf.ts';
import { isMinikubeProfile } from '../kube/localClusters/minikubeProfile.ts';
import type { Resource } from '../model/resource.ts';
import type { Document } from '../yaml/document.ts';
import { FileResource } from './fileResource.ts';
import { objectFilesOfKustomization } from './kustomizationFiles.ts';

/**
 * Configurations of local clusters, and profiles of minikube. In a file of its own such a configuration is read by kind or k3d, and only tells what the cluster
 * gives; it goes astray where it is applied together with objects: in one file with them, or in one kustomization.
 */
export class ClusterConfigs {
  readonly #configs: FileResource[] = [];
  readonly #applied = new Set<string>();

  add(document: Document): void {
    if (isMinikubeProfile(document.value)) {
      const { group, kind } = minikubeProfile;
      this.#configs.push(new FileResource(document, document.value, `${group}/`, kind, []));
      return;
    }
    const { apiVersion, kind } = (document.value ?? {}) as { apiVersion?: unknown; kind?: unknown };
    if (typeof apiVersion !== 'string' || typeof kind !== 'string' || !programs.has(apiVersion.replace(/\/.*/, ''))) return;
    this.#configs.push(new FileResource(document, document.value as Record<string, unknown>, apiVersion, kind, []));
  }

  /** A kustomization of nothing but a configuration renders it for its program. */
  addKustomization({ source, value }: Document): void {
    const files = objectFilesOfKustomization(value);
    if (files.length < 2) return;
    for (const file of files) this.#applied.add(path.posix.join(path.posix.dirname(source.file), file));
  }

  get all(): readonly Resource[] {
    return this.#configs;
  }

  /** Those that go astray. */
  among(resources: readonly Resource[]): readonly Resource[] {
    if (this.#configs.length === 0) return [];
    const files = new Set([...this.#applied, ...resources.map(({ file }) => file)]);
    return this.#configs.filter(({ file }) => files.has(file));
  }
}
