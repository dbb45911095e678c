/** Branches that move with every commit. `release-1.31` moves too, but keeps its promises. */
const branches = /^(?:master|main|head|develop|dev|trunk|latest|edge|nightly)$/i;

/**
 * What makes an address give another manifest tomorrow: a branch, or `latest`. Undefined where it names a version, where only a variable
 * tells, and where nothing in it does.
 */
export function movingPartOf(address: string): string | undefined {
  if (!/^https?:\/\//.test(address)) return undefined;
  const [path = '', query = ''] = address
    .replace(/^https?:\/\//, '')
    .split('#', 1)[0]!
    .split('?', 2);
  const [host = '', ...parts] = path.split('/');
  const ref = refOf(host.toLowerCase(), parts);
  if (ref !== undefined) return isMoving(ref) ? ref : undefined;
  const named = new URLSearchParams(query).get('ref');
  if (named !== null) return isMoving(named) ? named : undefined;
  return parts.slice(0, -1).find((part) => /^(?:latest|nightly|master|main)$/i.test(part));
}

/** The branch, tag or commit in an address of GitHub or GitLab; undefined where none has its place in it. */
function refOf(host: string, parts: readonly string[]): string | undefined {
  if (host === 'raw.githubusercontent.com' || host === 'cdn.rawgit.com' || host === 'rawgit.com') {
    return parts[2] === 'refs' ? parts.slice(2, 5).join('/') : parts[2];
  }
  const at = parts.findIndex((part) => /^(?:raw|blob)$/.test(part));
  if (at >= 2 && /github|gitlab|gitea|forgejo|codeberg/.test(host)) {
    return parts[at + 1] === 'refs' ? parts.slice(at + 1, at + 4).join('/') : parts[at + 1];
  }
  if (/^(?:www\.)?github\.com$/.test(host) && parts[2] === 'releases') return parts[3] === 'latest' ? 'latest' : (parts[4] ?? '');
  return undefined;
}

function isMoving(ref: string): boolean {
  const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : ref;
  return branches.test(branch);
}

/** A folder of a repository as kustomize takes it, that names no version: `https://github.com/org/app//deploy`, `github.com/org/app?ref=main`. */
export function movingRefOf(kustomization: string): string | undefined {
  if (!/^(?:https?:\/\/|git@|ssh:\/\/|(?:github|gitlab)\.com[/:])/.test(kustomization)) return undefined;
  const query = kustomization.split('?', 2)[1] ?? '';
  const parameters = new URLSearchParams(query);
  const ref = parameters.get('ref') ?? parameters.get('version');
  if (ref === null) return 'the default branch';
  return isMoving(ref) ? ref : undefined;
}
