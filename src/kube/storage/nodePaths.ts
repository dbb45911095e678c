/**
 * Paths every Linux or Windows node has by itself, so that a pod which mounts them works on the node, not with data
 * somebody has put there. Sources: the Filesystem Hierarchy Standard; kubernetes.io docs (kubelet and CRI directories,
 * CNI, device plugins); manifests of node-exporter, CSI drivers, CNI plugins, log shippers and cloud controller managers.
 */
const systemPaths: readonly string[] = [
  '/bin',
  '/boot',
  '/dev',
  '/lib',
  '/lib64',
  '/proc',
  '/run',
  '/sbin',
  '/sys',
  '/usr/bin',
  '/usr/lib',
  '/usr/lib64',
  '/usr/libexec',
  '/usr/sbin',
  '/usr/share',
  '/usr/src',
  '/var/lib/calico',
  '/var/lib/cloud',
  '/var/lib/cni',
  '/var/lib/containerd',
  '/var/lib/containers',
  '/var/lib/docker',
  '/var/lib/dpkg',
  '/var/lib/etcd',
  '/var/lib/kube-proxy',
  '/var/lib/kube-scheduler',
  '/var/lib/kubelet',
  '/var/lib/rpm',
  '/var/lib/systemd',
  '/var/lib/waagent',
  '/var/log',
  '/var/run',
  '/etc/apparmor.d',
  '/etc/ca-certificates',
  '/etc/cni',
  '/etc/containerd',
  '/etc/crio',
  '/etc/docker',
  '/etc/group',
  '/etc/hosts',
  '/etc/kubernetes',
  '/etc/localtime',
  '/etc/lsb-release',
  '/etc/machine-id',
  '/etc/modprobe.d',
  '/etc/modules-load.d',
  '/etc/nsswitch.conf',
  '/etc/os-release',
  '/etc/passwd',
  '/etc/pki',
  '/etc/redhat-release',
  '/etc/resolv.conf',
  '/etc/selinux',
  '/etc/shadow',
  '/etc/ssh',
  '/etc/ssl',
  '/etc/sysctl.d',
  '/etc/systemd',
  '/etc/timezone',
  '/etc/udev',
  '/opt/cni',
  '/opt/containerd',
  // Container-Optimized OS of GKE.
  '/home/kubernetes',
  // Windows, without the drive letter.
  '//./pipe',
  '/Program Files',
  '/ProgramData',
  '/Windows',
  '/etc/kube-flannel',
  '/k',
];

/** Users that cloud images bring; other directories below `/home` belong to a person. Source: the vendors' image documentation. */
const imageUsers: ReadonlySet<string> = new Set([
  'admin',
  'azureuser',
  'centos',
  'core',
  'debian',
  'ec2-user',
  'fedora',
  'opc',
  'rocky',
  'ubuntu',
]);

/** A path in one spelling: forward slashes, no slash at the end. */
function normalPath(path: string): string {
  const slashes = path.replaceAll('\\', '/');
  return slashes.length > 1 && slashes.endsWith('/') ? slashes.slice(0, -1) : slashes;
}

/** Whether a path is `prefix` or lies below it. Both in any spelling. */
export function isBelow(path: string, prefix: string): boolean {
  const [inner, outer] = [normalPath(path), normalPath(prefix)];
  return inner.startsWith(outer) && (inner.length === outer.length || inner[outer.length] === '/');
}

function withoutDrive(path: string): string {
  return normalPath(path).replace(/^[A-Za-z]:(?=\/)/, '');
}

export function isSystemPath(path: string): boolean {
  const local = withoutDrive(path);
  return local === '/' || systemPaths.some((prefix) => isBelow(local, prefix));
}

/** Whether a path lies in the home of a person, on whatever system. */
export function isPersonalHome(path: string): boolean {
  const [, top = '', user = ''] = withoutDrive(path).split('/');
  if (top === 'Users') return user !== '' && user !== 'Public';
  return top === 'home' && user !== '' && user !== 'kubernetes' && !imageUsers.has(user);
}

/** Where Docker listens, which nodes have not run since Kubernetes 1.24. Source: kubernetes.io dockershim removal. */
export function isDockerSocket(path: string): boolean {
  return /(?:^|\/)docker\.sock$/.test(normalPath(path));
}

/** Where the runtimes that took Docker's place listen. */
export function isRuntimeSocket(path: string): boolean {
  return /(?:^|\/)(?:containerd|crio)(?:\.sock)?$|^\/(?:var\/)?run$/.test(normalPath(path));
}
