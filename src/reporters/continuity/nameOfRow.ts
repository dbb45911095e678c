import type { ContinuityRowName } from '../../model/continuityTable.ts';

/** What people call the rows. */
export const nameOfRow: Readonly<Record<ContinuityRowName, string>> = {
  yaml: 'YAML',
  commands: 'kubectl commands',
  images: 'image workflow',
  networking: 'networking',
  'add-ons': 'add-ons',
};

export const nameOfChanges = 'production changes';
