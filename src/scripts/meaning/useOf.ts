import { isLocalRegistry } from '../../clusters/localRegistry.ts';
import { distributions } from '../../clusters/distributions.ts';
import type { Command, Setting } from '../../model/script.ts';
import { commandLineOf, doesBegin, type CommandLine } from './commandLine.ts';
import { createsCluster } from './createsCluster.ts';
import { editsHostsFile } from './hostsFile.ts';
import { importsImage } from './importsImage.ts';
import { knownCommand } from './knownCommands.ts';
import { appliedBy } from './appliedManifests.ts';
import { localContextOf } from './localContext.ts';
import { nodeAccessOf } from './nodeAccess.ts';
import { substitutionsBy } from './substitution.ts';
import type { Area, Use } from './use.ts';

export type { Use } from './use.ts';

/** What a command is for, as far as clusters and their images go; undefined for all others. */
export function useOf(step: Command | Setting): Use | undefined {
  if (createsCluster(step)) return local('create-cluster', 'cluster');
  if (localContextOf(step)) return local('local-context', 'commands');
  if ('name' in step) return useOfSetting(step);
  if (editsHostsFile(step)) return local('hosts-file-edit', 'networking');
  if (substitutesManifest(step)) return portable('manifest-substitution', 'commands');
  const line = commandLineOf(step);
  if (nodeAccessOf(step) !== undefined && step.program !== 'minikube')
    return importsImage(step) ? local('ctr-import', 'images') : local('node-shell', 'commands');
  return useOfProgram(step, line);
}

function useOfProgram(command: Command, line: CommandLine): Use | undefined {
  const { program } = command;
  if (program === 'kubectl' || program === 'oc') return useOfKubectl(command, line);
  if (program === 'helm') return useOfHelm(line);
  const words = [...program.split('.', 2), ...line.verbs.map(({ text }) => text)];
  const known = knownCommand(words);
  if (known?.name === 'docker-network-connect') return words.includes('kind') ? known : undefined;
  return known?.area === 'images' && goesNowhere(command, line) ? local(`local-${known.name}`, known.area) : known;
}

function useOfKubectl(command: Command, line: CommandLine): Use | undefined {
  if (line.verbs.length === 0 && line.options.length === 0) return undefined;
  if (doesBegin(line, 'port-forward')) return portable('kubectl-port-forward', 'networking');
  if (doesBegin(line, 'proxy')) return portable('kubectl-proxy', 'networking');
  const isRemote = appliedBy(command)?.files.some(({ text }) => /^https?:\/\//.test(text));
  return isRemote ? portable('kubectl-apply-remote', 'add-ons') : portable('kubectl', 'commands');
}

/** Folders that hold one's own charts, where a chart of a repository would look the same: `charts/web`, `bitnami/redis`. */
const ownCharts = /^(?:charts?|helm|deploy(?:ments?)?|k8s|kubernetes|manifests|infra)\//;

/** Somebody else's chart is an add-on; a folder holds one's own. */
function useOfHelm(line: CommandLine): Use | undefined {
  const [verb = '', , chart = ''] = line.verbs.map(({ text }) => text);
  if (verb === '' || verb === 'version') return undefined;
  if (verb !== 'install' && verb !== 'upgrade') return portable('helm', 'commands');
  const hasRepository = line.options.some(({ name }) => name === '--repo');
  const isElsewhere = hasRepository || /^(?:oci|https?):\/\//.test(chart) || (/^[\w-]+\/[\w.-]+$/.test(chart) && !ownCharts.test(chart));
  return isElsewhere ? portable('helm-install', 'add-ons') : portable('helm', 'commands');
}

function useOfSetting({ name, value }: Setting): Use | undefined {
  if (name === 'kubeContext') return portable('context', 'commands');
  const isBuild = name === 'uses' && /^docker\/(?:build-push-action|bake-action)(?=@|$)/i.test(value);
  return isBuild ? portable('docker-build', 'images') : undefined;
}

/** Pushing to the machine itself, or building into the images of its own nodes. */
function goesNowhere({ program }: Command, line: CommandLine): boolean {
  const [host, rest] = (line.verbs.at(-1)?.text ?? '').replace(/^(?:oci|docker):\/\//, '').split('/', 2);
  if (rest !== undefined && isLocalRegistry(host!, distributions)) return true;
  return program === 'nerdctl' && line.options.some(({ name, value }) => /^(?:-n|--namespace)$/.test(name) && value?.text === 'k8s.io');
}

/** What goes on from `envsubst` to kubectl is a manifest, wherever it came from. */
function substitutesManifest(command: Command): boolean {
  const goesOn = command.program === 'envsubst' && /^(?:kubectl|oc|sed|yq)$/.test(command.pipedTo ?? '');
  return substitutionsBy(command).some(({ read, written }) => (read ?? written) || goesOn);
}

function local(name: string, area: Area): Use {
  return { name, area, isPortable: false };
}

function portable(name: string, area: Area): Use {
  return { name, area, isPortable: true };
}
