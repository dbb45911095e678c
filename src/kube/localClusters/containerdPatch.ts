import type { Cursor } from '../../model/cursor.ts';
import type { Written } from '../../model/localCluster.ts';
import type { ClusterDraft } from './clusterDraft.ts';

/** As TOML writes the table of a mirror, whatever the plugin is called in this version of containerd. */
const mirrorTable = /^\[[^\]]*\.registry\.mirrors\.(?:"([^"]*)"|'([^']*)'|([\w-]+))\]/;
const configPath = /^config_path\s*=\s*["']([^"']*)["']/;
const endpoint = /^endpoint\s*=\s*\[([^\]]*)\]/;

/** Notes the registries that a patch of containerd's configuration sends nodes to. Source: containerd docs/cri/registry.md. */
export function addContainerdPatch({ registries }: ClusterDraft, patch: Cursor): void {
  let mirror: { host: string; written: Written; endpoints: string[] } | undefined;
  for (const { text, start } of linesOf(patch.string() ?? '')) {
    const written = { at: patch, span: { start, length: text.length } };
    const table = mirrorTable.exec(text);
    const path = configPath.exec(text)?.[1];
    if (table) {
      const host = table[1] ?? table[2] ?? table[3]!;
      mirror = { host, written, endpoints: [] };
      registries.push({ by: 'mirror', host, endpoints: mirror.endpoints, ...written });
    } else if (path) registries.push({ by: 'folder', host: path, endpoints: [], ...written });
    else if (text.startsWith('[')) mirror = undefined;
    else if (mirror) mirror.endpoints.push(...(endpoint.exec(text)?.[1] ?? '').split(',').flatMap(unquoted));
  }
}

function unquoted(text: string): string[] {
  const bare = text.trim().replaceAll(/^["']|["']$/g, '');
  return bare === '' ? [] : [bare];
}

/** The lines of a text, trimmed, and where each begins in it. */
function linesOf(text: string): { text: string; start: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const from = start + line.length - line.trimStart().length;
    start += line.length + 1;
    return { text: line.trim(), start: from };
  });
}
