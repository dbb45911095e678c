import { closeSync, openSync, readSync } from 'node:fs';
import { clusterConfigs } from '../clusters/clusterConfigs.ts';
import { isManifest } from '../kube/manifests.ts';

/** In bytes; what comes before `apiVersion` and `kind` is a licence at most. */
const headSize = 16 * 1024;

/**
 * What a file holds, by its first words and without parsing it: Kubernetes objects; or what tells something about objects in
 * other files, which is the configuration of a local cluster or of skaffold.
 */
export function manifestHead(file: string): 'objects' | 'surroundings' | undefined {
  const text = headOf(file);
  const apiVersion = /^[ \t]*["']?apiVersion["']?[ \t]*:[ \t]*["']?([^\s"',#]+)/m.exec(text)?.[1];
  const kind = /^[ \t]*["']?kind["']?[ \t]*:[ \t]*["']?([^\s"',#]+)/m.exec(text)?.[1];
  if (apiVersion === undefined) return isProfile(text) ? 'surroundings' : undefined;
  const group = apiVersion.replace(/\/.*/, '');
  if (clusterConfigs.has(group) || group === 'skaffold') return 'surroundings';
  return isManifest({ apiVersion, kind }) ? 'objects' : undefined;
}

/** Of minikube, as it saves one. */
function isProfile(text: string): boolean {
  return text.includes('"KubernetesConfig"') && text.includes('"Driver"');
}

function headOf(file: string): string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const head = Buffer.alloc(headSize);
    return head.toString('utf8', 0, readSync(descriptor, head, 0, headSize, 0));
  } catch {
    return '';
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
