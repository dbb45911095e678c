const kinds: readonly (readonly [RegExp, string])[] = [
  [/config_?map/, 'ConfigMap'],
  [/service_?account/, 'ServiceAccount'],
  [/namespaces?$|(?:^|_)ns?$/, 'Namespace'],
  [/claim|pvc/, 'PersistentVolumeClaim'],
  [/secret/, 'Secret'],
  [/host|server|service|addr|endpoint|upstream|ur[il]|broker|peer|seed|master|leader|sentinel|target|backend|origin|proxy/, 'Service'],
];

/** Of which kind an object is that is named by something called `DB_HOST` or `--secret-name`; undefined where it may be no object. */
export function referredKind(label: string): string | undefined {
  const flat = label
    .slice(-64)
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll(/[.-]/g, '_')
    .toLowerCase();
  return kinds.find(([pattern]) => pattern.test(flat))?.[1];
}
