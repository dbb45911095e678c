import type { Cursor } from './cursor.ts';
import type { Part, Resource, Span } from './resource.ts';

/** Where the configuration of a local cluster says something. */
export interface Written {
  readonly at: Cursor;
  readonly part?: Part;
  /** The stretch of a text within the configuration, such as a line of a kubeadm patch. */
  readonly span?: Span;
}

/** A cluster on somebody's machine as its configuration describes it, whichever program reads that. */
export interface LocalCluster {
  readonly resource: Resource;
  /** What the cluster is made with: `kind`, `k3d`, `minikube`, or what ctlptl calls it. */
  readonly product: string;
  readonly name?: string;
  /** How many nodes, and where that is written. */
  readonly nodes: Written & { readonly count: number };
  readonly versions: readonly NodeVersion[];
  readonly labels: readonly NodeLabelSetting[];
  readonly portMappings: readonly ClusterPortMapping[];
  readonly mounts: readonly HostMount[];
  readonly registries: readonly RegistrySetting[];
  readonly flags: readonly ComponentFlag[];
  readonly featureGates: readonly Switch[];
  /** APIs as `--runtime-config` names them: `api/alpha`, `group/version`, `group/version/resources`. */
  readonly apis: readonly Switch[];
  readonly network: readonly NetworkSetting[];
}

/** A version of Kubernetes that nodes run. */
export interface NodeVersion extends Written {
  /** Major and minor: `1.31`. */
  readonly version: string;
  /** As written: an image of a node, or a version. */
  readonly text: string;
}

export interface NodeLabelSetting extends Written {
  readonly key: string;
  readonly value: string;
}

/** A way from a port of the laptop to one of the cluster. */
export interface ClusterPortMapping extends Written {
  /** The ports of the cluster, from first to last. */
  readonly first: number;
  readonly last: number;
  /** Whether it ends at a node, or at the load balancer that k3d puts before them. */
  readonly to: 'node' | 'load-balancer';
}

/** A directory or file of the laptop that nodes see. */
export interface HostMount extends Written {
  /** On the laptop; absent for a volume that Docker keeps. */
  readonly from?: string;
  /** On the nodes. */
  readonly to: string;
}

/** A way by which nodes pull images from somewhere else than their names say, or from the machine they run on. */
export interface RegistrySetting extends Written {
  /** What image references begin with, where it is written. */
  readonly host?: string;
  /** Where the images really come from. */
  readonly endpoints: readonly string[];
  /** `created`: the program starts a registry; `mirror`: another answers for a host; `folder`: files on the nodes say which. */
  readonly by: 'created' | 'mirror' | 'folder';
}

export type Component = 'kube-apiserver' | 'kube-controller-manager' | 'kube-scheduler' | 'kubelet';

/** A flag of a part of Kubernetes, without its dashes. */
export interface ComponentFlag extends Written {
  readonly component: Component;
  readonly name: string;
  readonly value: string;
}

/** Something that is switched on or off. */
export interface Switch extends Written {
  readonly name: string;
  readonly isOn: boolean;
}

export interface NetworkSetting extends Written {
  readonly about: 'pod-range' | 'service-range' | 'cni' | 'kube-proxy' | 'ip-family' | 'network-policy';
  /** As written; `none` where there is nothing of the kind, or the name of the plugin that enforces no policies. */
  readonly value: string;
}
