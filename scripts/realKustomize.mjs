// The real kustomize: alone, or within kubectl.
import { spawnSync } from 'node:child_process';

const options = { encoding: 'utf8', maxBuffer: 1e9 };

/** The program on the PATH, and what it builds; undefined where there is none. */
export function realKustomize() {
  const kubectl = spawnSync('kubectl', ['version', '--client', '-o', 'json'], options);
  if (kubectl.status === 0) return program('kubectl', ['kustomize'], JSON.parse(kubectl.stdout).kustomizeVersion);
  const kustomize = spawnSync('kustomize', ['version'], options);
  if (kustomize.status === 0) return program('kustomize', ['build'], /v\d+\.\d+\.\d+/.exec(kustomize.stdout)?.[0] ?? 'unknown');
  return undefined;
}

function program(name, words, version) {
  const build = (directory, loadRestrictions = 'root-only') => {
    const restrictor = loadRestrictions === 'none' ? ['--load-restrictor=LoadRestrictionsNone'] : [];
    return spawnSync(name, [...words, ...restrictor, directory], options);
  };
  return { program: name, version, build };
}

/** Whether a version such as v5.5.0 comes before one such as 5.7. */
export function isBefore(version, since) {
  const [a, b] = [version, since].map((text) => (text.match(/\d+/g) ?? []).map(Number));
  return a[0] !== b[0] ? a[0] < b[0] : a[1] < b[1];
}
