import type { Distribution } from '../../model/distribution.ts';

export const minikube: Distribution = {
  id: 'minikube',
  title: 'minikube',
  registries: [
    /^192\.168\.(?:49|58|59|39|64|67|76|85|94|99|105)\.\d+(?::\d+)?$/,
    /^registry\.kube-system\.svc(?:\.cluster\.local)?(?::\d+)?$/,
    /^host\.minikube\.internal(?::\d+)?$/,
  ],
  storageClasses: [
    { name: 'standard', provisioner: 'k8s.io/minikube-hostpath', isDefault: true },
    { name: 'local-path', provisioner: 'rancher.io/local-path', isDefault: false },
    { name: 'csi-hostpath-sc', provisioner: 'hostpath.csi.k8s.io', isDefault: false },
  ],
  hostnames: ['host.minikube.internal', 'control-plane.minikube.internal'],
  addresses: [
    { pattern: /^192\.168\.49\.\d+$/, means: "a node of minikube's Docker driver" },
    { pattern: /^192\.168\.39\.\d+$/, means: "a node of minikube's KVM driver" },
    { pattern: /^192\.168\.(?:59|99)\.\d+$/, means: "a node of minikube's VirtualBox driver" },
    { pattern: /^10\.0\.2\.2$/, means: "the developer's machine, as minikube's QEMU and VirtualBox drivers show it" },
  ],
  nodeNames: [/^minikube(?:-m\d\d)?$/],
  nodeLabels: [
    { key: 'minikube.k8s.io/name' },
    { key: 'minikube.k8s.io/version' },
    { key: 'minikube.k8s.io/commit' },
    { key: 'minikube.k8s.io/primary' },
    { key: 'minikube.k8s.io/updated_at' },
  ],
  hostPaths: [
    { prefix: '/tmp/hostpath-provisioner', means: "minikube's volume directory" },
    { prefix: '/tmp/hostpath_pv', means: "minikube's volume directory" },
    { prefix: '/var/lib/minikube', means: "minikube's own state" },
    { prefix: '/minikube-host', means: 'the directory `minikube mount` shares' },
    { prefix: '/hosthome', means: "the developer's home, as minikube's VirtualBox driver mounts it" },
    { prefix: '/nfsshares', means: "the developer's home, as minikube's hyperkit driver mounts it" },
    { prefix: '/mnt/hgfs', means: "the developer's home, as minikube's Fusion driver mounts it" },
    { prefix: '/home/docker', means: "the home of minikube's node user" },
  ],
  metadata: [
    { key: 'kubernetes.io/minikube-addons', means: 'a minikube add-on installed this object' },
    { key: 'kubernetes.io/minikube-addons-endpoint', means: 'a minikube add-on installed this object' },
    { key: 'minikube.k8s.io/', means: 'minikube wrote it' },
    { key: 'gcp-auth-skip-secret', means: "only minikube's gcp-auth add-on reads it" },
    { key: 'hostPathProvisionerIdentity', means: "minikube's storage provisioner wrote it" },
    { key: 'volume.kubernetes.io/storage-provisioner', value: 'k8s.io/minikube-hostpath', means: 'minikube provisioned the volume' },
    { key: 'volume.beta.kubernetes.io/storage-provisioner', value: 'k8s.io/minikube-hostpath', means: 'minikube provisioned the volume' },
  ],
  sources: [
    'kubernetes/minikube cmd/minikube/cmd/start_flags.go, pkg/drivers/virtualbox (VirtualBox networks), pkg/minikube/cluster/ip.go (QEMU)',
    'kubernetes/minikube deploy/addons/storageclass, storage-provisioner-rancher, csi-hostpath-driver (StorageClasses)',
    'kubernetes/minikube pkg/minikube/constants/constants.go (host names)',
    'kubernetes/minikube pkg/drivers/kic/oci/network_create.go, pkg/drivers/kvm/network.go (address ranges)',
    'kubernetes/minikube pkg/minikube/config/profile.go MachineName (node names), bootstrapper/kubeadm (node labels)',
    'kubernetes/minikube site/content/en/docs/handbook/{mount,persistent_volumes,registry}.md (paths, registry)',
    'kubernetes/minikube pkg/storage/storage_provisioner.go (annotations)',
  ],
};
