import path from 'node:path';
import type { Directive } from '../engine/directives.ts';
import { globMatcher } from '../input/globs.ts';
import { resourceName } from '../kube/resourceId.ts';
import type { Finding } from '../model/finding.ts';
import type { LoadedConfig } from './load.ts';
import { placesInConfig } from './placesInConfig.ts';

/**
 * The `suppress` entries of a configuration as directives.
 *
 * @param checked The files of this run; an entry must match something only when its files were among them.
 */
export async function configDirectives(loaded: LoadedConfig, cwd: string, checked: readonly string[]): Promise<Directive[]> {
  const { config, file, directory } = loaded;
  if (!config.suppress?.length || file === undefined) return [];
  const placeOf = placesInConfig(loaded, cwd);
  return Promise.all(
    config.suppress.map(async ({ rule, files, resource, reason, until }, index) => {
      const matches = files ? await globMatcher(files, directory) : () => true;
      const isCovered = (candidate: string): boolean => matches(path.resolve(cwd, candidate));
      return {
        by: 'configuration' as const,
        rule,
        reason,
        ...(until !== undefined && { until }),
        place: placeOf(['suppress', index, 'rule']),
        mustMatch: files !== undefined && checked.some(isCovered),
        covers: (finding: Finding) => isCovered(finding.place.file) && (resource === undefined || isResource(finding, resource)),
      };
    }),
  );
}

function isResource({ resource }: Finding, name: string): boolean {
  return resource !== undefined && (resourceName(resource) === name || `${resource.kind}/${resource.name}` === name);
}
