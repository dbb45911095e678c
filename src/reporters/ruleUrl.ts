/** Where a rule is documented. */
export function ruleUrl(id: string): string {
  return `https://github.com/k8sport/k8sport/blob/main/docs/rules/${encodeURIComponent(id)}.md`;
}
