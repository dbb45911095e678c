import { nodeContainers } from '../../clusters/nodeContainers.ts';
import type { Command } from '../../model/script.ts';
import { commandLineOf } from './commandLine.ts';

const engines = new Set(['docker', 'podman', 'nerdctl']);
const ofMinikube = new Set(['ssh', 'cp', 'ssh-key', 'ssh-host']);

/** How a command gets onto a node of a local cluster: `minikube ssh`, `docker exec kind-control-plane`; undefined where it does not. */
export function nodeAccessOf(command: Command): string | undefined {
  const { verbs } = commandLineOf(command);
  const [verb = '', ...rest] = verbs.map(({ text }) => text);
  if (command.program === 'minikube') return ofMinikube.has(verb) ? `minikube ${verb}` : undefined;
  if (!engines.has(command.program)) return undefined;
  const containers = verb === 'exec' ? rest.slice(0, 1) : verb === 'cp' ? rest.flatMap(containerOfPath) : [];
  const node = containers.find((each) => nodeContainers.some((pattern) => pattern.test(each)));
  return node === undefined ? undefined : `${command.program} ${verb} ${node}`;
}

/** `kind-control-plane:/etc/hosts`. */
function containerOfPath(path: string): string[] {
  const colon = path.indexOf(':');
  return colon > 0 ? [path.slice(0, colon)] : [];
}
