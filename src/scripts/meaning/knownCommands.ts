import type { Area, Use } from './use.ts';

/**
 * What the sub-commands of each program are for. A line has an area, `portable` or `local`, and commands by how they begin. Sources: the
 * command line documentation of each product; whether one is portable says nothing about what it is given.
 */
const table = `
  commands local: minikube kubectl, minikube ssh, minikube ssh-key, minikube ssh-host, minikube cp, minikube mount, minikube dashboard, minikube logs
  commands local: microk8s kubectl, microk8s helm, microk8s helm3, microk8s dashboard-proxy, k3s kubectl, skaffold dev, skaffold debug, tilt up, tilt ci, tilt down
  commands portable: skaffold run, skaffold deploy, skaffold apply, skaffold delete, skaffold render, kustomize build, kustomize edit
  networking local: minikube service, minikube ip, minikube tunnel, cloud-provider-kind, docker network connect
  add-ons local: minikube addons, microk8s enable, microk8s disable, microk8s addons
  cluster local: minikube status, minikube profile, minikube delete, minikube stop, minikube pause, minikube unpause, minikube node
  cluster local: minikube update-context, minikube config
  cluster local: kind create, kind delete, kind get, kind export, kind build
  cluster local: k3d cluster, k3d kubeconfig, k3d node, k3d config, k3s server, k3s agent
  cluster local: microk8s start, microk8s stop, microk8s status, microk8s config, microk8s reset, microk8s inspect, microk8s install, microk8s uninstall
  cluster local: microk8s add-node, microk8s join, microk8s leave
  cluster local: colima start, colima stop, colima delete, colima status, colima kubernetes, colima restart
  cluster local: ctlptl apply, ctlptl create, ctlptl delete, ctlptl get
  cluster local: rdctl start, rdctl shutdown, rdctl set, orb start, orb stop, orbctl start, orbctl stop
  images local: minikube image, minikube cache, minikube docker-env, minikube podman-env, kind load, k3d image, k3d images, k3d registry
  images local: microk8s ctr, microk8s images, k3s ctr, ctr image import, ctr images import, ctr i import
  images portable: docker build, docker buildx build, docker buildx bake, docker image build, docker builder build, docker push, docker image push
  images portable: docker compose build, docker compose push, docker-compose build, docker-compose push, podman build, podman push
  images portable: nerdctl build, nerdctl push, buildah build, buildah bud, buildah push, ko build, ko publish, skaffold build
  commands portable: ko apply, ko resolve, ko create
  images portable: crane push, crane copy, crane cp, skopeo copy, oras push, flux push, flux tag, flux list artifacts
`;

const entries = table
  .trim()
  .split('\n')
  .flatMap((line): [string, Use][] => {
    const [head = '', commands = ''] = line.trim().split(': ');
    const [area, portability] = head.split(' ');
    return commands
      .split(', ')
      .map((command) => [command, { name: command.replaceAll(' ', '-'), area: area as Area, isPortable: portability === 'portable' }]);
  });
const uses: ReadonlyMap<string, Use> = new Map(entries);

/** @param words The program and its sub-commands. */
export function knownCommand(words: readonly string[]): Use | undefined {
  return [3, 2, 1].map((length) => uses.get(words.slice(0, length).join(' '))).find(Boolean);
}
