const docs = 'https://github.com/k8sport/k8sport/blob/main/docs';

/** Where a rule is documented; of a plugin that names no page, what plugins are. */
export function ruleUrl(id: string): string {
  return id.includes('/') ? `${docs}/plugins.md` : `${docs}/rules/${encodeURIComponent(id)}.md`;
}
