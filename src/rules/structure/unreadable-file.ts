import type { ReadingRule } from '../../model/rule.ts';

export const unreadableFile: ReadingRule = {
  meta: {
    id: 'unreadable-file',
    summary: 'A file cannot be read, or is too large to be a manifest',
    why: `A manifest that was not read was not checked. Either the file's permissions keep it from being read, or it is larger than 16 MB: etcd
refuses objects above 1.5 MB, so such a file is a dump or an archive. Split it, or name it under \`ignore\` in the configuration.`,
    category: 'structure',
    severity: 'error',
    since: '0.1.0',
  },
};
