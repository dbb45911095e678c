import type { Option } from '../command.ts';

export const changedOption: Option = {
  name: 'changed',
  value: '<ref>',
  isValueOptional: true,
  help: 'report only what lies in lines and objects changed since <ref>, or since the default branch; runs git',
};
