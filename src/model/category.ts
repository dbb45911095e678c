/** The scorecards a rule can count towards, in the order they are shown. */
export const categories = [
  'images',
  'pull-policy',
  'network',
  'storage',
  'configuration',
  'scheduling',
  'resources',
  'lifecycle',
  'structure',
  'apis',
  'security',
  'scripts',
] as const;

export type Category = (typeof categories)[number];
