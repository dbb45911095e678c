import type { ReadingRule } from '../../model/rule.ts';

export const unreadableFile: ReadingRule = {
  meta: {
    id: 'unreadable-file',
    summary: 'A file cannot be read: by its permissions, because it is no text, or because it is too large',
    why: `A manifest that was not read was not checked. The file's permissions keep it from being read; or it is no text, as files are that git-crypt
has locked; or it is larger than 16 MB: etcd refuses objects above 1.5 MB, so such a file is a dump or an archive. Mend that, or name the file
under \`ignore\` in the configuration. A file that is no text is a warning, the others are errors.`,
    category: 'structure',
    severity: 'warning',
    since: '0.1.0',
  },
};
