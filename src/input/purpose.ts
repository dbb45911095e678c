import type { Purpose } from '../model/purpose.ts';

/** Folders that nothing is deployed from, whatever lies above them. */
const testData = /^(?:test[-_]?data\d*|test[-_]?(?:assets|fixtures|files)|fixtures?|__tests__)$/i;
const examples = /^(?:examples|(?:config[-_]?)?samples|tutorials)$/i;

/** Those that may be an environment: `overlays/e2e`. */
const tests = /^(?:tests|e2e|(?:e2e|integration|acceptance)[-_]tests?)$/i;
const environments = /^(?:overlays?|environments?|envs?|stages?|clusters?)$/i;

/** Those that may be an environment, or a part of the application, where manifests are kept: `k8s/test`, `apps/docs`. */
const test = /^(?:test|testing)$/i;
const example = /^(?:example|sample|tutorial|docs?|documentation)$/i;
const deployed =
  /^(?:apps?|base|charts|components?|deploy|deployments?|flux|gitops|infra|infrastructure|k8s|kube|kubernetes|kustomize|manifests|packages|services)$/i;

/** `secret.example.yaml`, to be copied. */
const exampleFile = /^(?:example|sample)[-_.]|[-_.](?:example|sample)\.[a-z]+$/i;

/** What a file is there for, told from its name and its folders below the one somebody asked to check. */
export function purposeOf(file: string): Purpose {
  const folders = file.split('/').slice(0, -1);
  const isAny = (always: RegExp, perhaps: RegExp | undefined, seldom: RegExp): boolean =>
    folders.some((folder, index) => {
      if (always.test(folder)) return true;
      const isEnvironment = environments.test(folders[index - 1] ?? '');
      if (perhaps?.test(folder)) return !isEnvironment;
      return (
        seldom.test(folder) && !isEnvironment && !folders.slice(0, index).some((above) => deployed.test(above) || environments.test(above))
      );
    });
  if (isAny(testData, tests, test)) return 'test';
  return isAny(examples, undefined, example) || exampleFile.test(file.slice(file.lastIndexOf('/') + 1)) ? 'example' : 'deployment';
}
