import { accessDefaults } from './accessDefaults.ts';
import { autoscalingDefaults } from './autoscalingDefaults.ts';
import { configurationDefaults } from './configurationDefaults.ts';
import { extensionDefaults } from './extensionDefaults.ts';
import { formerDefaults } from './formerDefaults.ts';
import { networkDefaults } from './networkDefaults.ts';
import { storageDefaults } from './storageDefaults.ts';
import { workloadDefaults } from './workloadDefaults.ts';
import type { Table } from './table.ts';

/** By group and kind (`apps/Deployment`); of versions that put something else by `apps/v1beta1/Deployment`. */
export const kindDefaults: Readonly<Record<string, Table>> = {
  ...accessDefaults,
  ...autoscalingDefaults,
  ...configurationDefaults,
  ...extensionDefaults,
  ...networkDefaults,
  ...storageDefaults,
  ...workloadDefaults,
  ...formerDefaults,
};
