import type {
  ClusterPortMapping,
  ComponentFlag,
  HostMount,
  LocalCluster,
  NetworkSetting,
  NodeLabelSetting,
  NodeVersion,
  RegistrySetting,
  Switch,
  Written,
} from '../../model/localCluster.ts';

/** What is known of a cluster while its configuration is being read. */
export interface ClusterDraft extends Pick<LocalCluster, 'resource'> {
  product: string;
  name: string | undefined;
  nodes: Written & { readonly count: number };
  readonly versions: NodeVersion[];
  readonly labels: NodeLabelSetting[];
  readonly portMappings: ClusterPortMapping[];
  readonly mounts: HostMount[];
  readonly registries: RegistrySetting[];
  readonly flags: ComponentFlag[];
  readonly featureGates: Switch[];
  readonly apis: Switch[];
  readonly network: NetworkSetting[];
}
