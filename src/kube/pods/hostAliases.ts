import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import { podsOf } from './workloads.ts';

/** The host names a pod defines itself. */
export const hostAliasesOf = rememberLast((resource: Resource): ReadonlySet<string | undefined> => {
  const aliases = podsOf(resource).flatMap(({ spec }) => spec.at('hostAliases').items());
  return new Set(
    aliases.flatMap((alias) =>
      alias
        .at('hostnames')
        .items()
        .map((hostname) => hostname.string()),
    ),
  );
});
