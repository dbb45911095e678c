/** Tags that by custom are moved to every new build. */
export const buildTags: readonly string[] = [
  'latest',
  'main',
  'master',
  'head',
  'trunk',
  'develop',
  'dev',
  'edge',
  'nightly',
  'canary',
  'snapshot',
  'unstable',
  'rolling',
];

/** Tags of a channel or a variant: they move with each release. */
export const channelTags: readonly string[] = ['stable', 'alpine', 'slim'];

/** Whether a tag is one of `tags`, or one with a variant behind it (`latest-alpine`) that holds no digit (`main-4f2a91c`). */
export function isMutableTag(tag: string, tags: readonly string[]): boolean {
  const lowerCase = tag.toLowerCase();
  return tags.some((each) => {
    if (lowerCase === each) return true;
    const isVariant = lowerCase.startsWith(`${each}-`) && !/\d/.test(lowerCase.slice(each.length));
    return isVariant || (each === 'latest' && lowerCase.endsWith('-latest'));
  });
}

/** A tag that says itself that it was built on a laptop: `local`, `local-3`, `1.0-local`. */
export const localTag = /(?:^|[-_.])local(?:$|[-_.])/;
