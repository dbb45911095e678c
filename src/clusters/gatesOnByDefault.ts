/**
 * Feature gates that configurations of local clusters like to switch on, and the minor version of Kubernetes since which they are on
 * for everybody: 29 is Kubernetes 1.29. Source: kubernetes/website reference/command-line-tools-reference/feature-gates; of those after
 * `ValidatingAdmissionPolicy` general knowledge, not confirmed.
 */
export const gatesOnByDefault: ReadonlyMap<string, number> = new Map([
  ['DynamicResourceAllocation', 34],
  ['EndpointSlice', 18],
  ['EphemeralContainers', 23],
  ['GRPCContainerProbe', 24],
  ['InPlacePodVerticalScaling', 33],
  ['MixedProtocolLBService', 24],
  ['SidecarContainers', 29],
  ['UserNamespacesSupport', 33],
  ['ValidatingAdmissionPolicy', 30],
  ['CronJobTimeZone', 25],
  ['EndpointSliceProxying', 19],
  ['GenericEphemeralVolume', 21],
  ['HPAContainerMetrics', 27],
  ['IPv6DualStack', 21],
  ['PodSecurity', 23],
  ['SeccompDefault', 25],
  ['StatefulSetAutoDeletePVC', 27],
  ['TTLAfterFinished', 21],
]);
