/** The scorecards a rule can count towards. */
export type Category =
  | 'images'
  | 'pull-policy'
  | 'network'
  | 'storage'
  | 'configuration'
  | 'scheduling'
  | 'resources'
  | 'lifecycle'
  | 'structure'
  | 'apis'
  | 'security'
  | 'scripts';
