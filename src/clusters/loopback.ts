/**
 * Registry hosts that mean the machine itself, on every local product: kind's guide uses `localhost:5001`, minikube's
 * add-on `localhost:5000`, MicroK8s `localhost:32000`, ctlptl 5002 and 5005; Podman names its own builds `localhost/…`.
 * Sources: kind site `local-registry`, minikube `handbook/registry.md`, microk8s `addons/registry`, ctlptl.
 */
export const loopbackRegistries: readonly RegExp[] = [
  /^localhost(?::\d+)?$/,
  /^127\.\d+\.\d+\.\d+(?::\d+)?$/,
  /^\[::1\](?::\d+)?$/,
  /^0\.0\.0\.0(?::\d+)?$/,
  /^[^/]+\.localhost(?::\d+)?$/,
];

/** Registries that stand for a side-loaded image: ko and Knative skip the pull for them. Source: ko `pkg/publish/{kind,daemon}.go`. */
export const sideLoadRegistries: readonly RegExp[] = [/^(?:kind|ko|dev)\.local$/];
