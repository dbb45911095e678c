/** A Service as a host name calls it; without a namespace, the one of whoever asks. */
export interface ServiceHost {
  readonly name: string;
  readonly namespace?: string;
  /** Whether it can be nothing else: `db.shop.svc`. */
  readonly isQualified: boolean;
}

/** Labels with dots between them. */
export const hostWord = /[a-z\d][\w-]*(?:\.[a-z\d][\w-]*)*/gi;

/** A pod of a StatefulSet has a name of its own below that of the Service. */
const ordinal = /-\d+$/;

/** The Services that a host name may stand for: `db`, `db.shop`, `db.shop.svc.cluster.local`, `db-0.db`. */
export function serviceHosts(host: string): readonly ServiceHost[] {
  const labels = host.split('.');
  const [first, second, third] = labels as [string, string | undefined, string | undefined];
  const svc = labels.indexOf('svc');
  if (svc > 1) return [{ name: labels[svc - 2]!, namespace: labels[svc - 1]!, isQualified: true }];
  if (svc !== -1 || labels.length > 3) return [];
  if (second === undefined) return [{ name: first, isQualified: false }];
  if (third !== undefined) return ordinal.test(first) ? [{ name: second, namespace: third, isQualified: false }] : [];
  const ofPod = ordinal.test(first) ? [{ name: second, isQualified: false }] : [];
  return [{ name: first, namespace: second, isQualified: false }, ...ofPod];
}

const ends = /^(?:$|[\s:/?#"'`,;)\]}<>&|\\])/;
const afterScheme = /(?::|@)\/\/$|:\/\/[^\s/"'@]{0,60}@$/;
const isPort = /^:(\d{1,5})(?![\w:.-])/;
const isVariablePort = /^:\$[{(]/;
const inNamespaceVariable = /^\.\$[{(]\w+[)}]\.svc(?![\w-])/;
/** A name and a password before the host. */
const isUser = /^(?::[^\s/"']*)?@/;
const afterFlag = /(?:^|\s)(?:-h|--host(?:name)?)[ =]["']?$/;
const afterTool = /(?:^|[\s;&|(!"'])(?:nc|ncat|telnet|nslookup|ping|getent hosts)(?: -[\w=]+)* ["']?$/;

/** How much of what stands before a word can tell what it is. */
const shown = 80;

/**
 * Whether a word stands where only the host of an address can: after `//`, before a port of the Service, after `nslookup`.
 *
 * @param ports Of the Service.
 */
export function isHostPosition(line: string, start: number, length: number, ports: ReadonlySet<number>): boolean {
  const before = line.slice(Math.max(0, start - shown), start);
  const after = line.slice(start + length, start + length + shown);
  if (inNamespaceVariable.test(after)) return true;
  if (isUser.test(after)) return false;
  if (ends.test(after) && (afterScheme.test(before) || afterFlag.test(before) || afterTool.test(before))) return true;
  if (/[\w./:${%-]$/.test(before)) return false;
  const [, port] = isPort.exec(after) ?? [];
  return isVariablePort.test(after) || (port !== undefined && ports.has(Number(port)));
}
