import type { ScriptRule } from '../../model/rule.ts';
import type { Command } from '../../model/script.ts';
import { editsHostsFile } from '../../scripts/meaning/hostsFile.ts';
import { useOf } from '../../scripts/meaning/useOf.ts';

export const hostsFileEdit: ScriptRule = {
  meta: {
    id: 'hosts-file-edit',
    summary: 'A script writes names into the hosts file of the machine',
    why: `Names in \`/etc/hosts\` resolve on this machine alone. Whoever opens the application in production needs a DNS record, and so do pods: the
hosts file of a laptop says nothing to them.

In production, let the host of the Ingress have a DNS record, such as [external-dns](https://github.com/kubernetes-sigs/external-dns) writes
it from the manifest. Locally, \`*.localhost\` resolves to the machine without an entry in most browsers and systems.`,
    category: 'scripts',
    severity: 'info',
    since: '0.1.0',
  },

  *checkScript({ commands }) {
    const edits = commands.filter(editsHostsFile);
    // Machines have hosts files without any cluster, and who builds one from machines tells them of each other.
    if (edits.length === 0 || !commands.some(isAboutCluster) || commands.some(({ program }) => program === 'kubeadm')) return;
    for (const command of edits) {
      yield {
        at: command,
        message: 'a name in the hosts file resolves on this machine alone; in production, give the host of the Ingress a DNS record',
      };
    }
  },
};

function isAboutCluster(command: Command): boolean {
  const { area, name } = useOf(command) ?? {};
  return area !== undefined && area !== 'images' && name !== 'hosts-file-edit';
}
