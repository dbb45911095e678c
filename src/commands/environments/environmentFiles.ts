import { existsSync } from 'node:fs';
import path from 'node:path';
import { environmentOf } from '../../config/environmentOf.ts';
import type { ResolvedConfig } from '../../config/resolve.ts';
import type { ResolvedEnvironment } from '../../config/resolveEnvironment.ts';
import { distinct, filesOf, type FoundFile } from '../../input/discover.ts';
import { isGlob } from '../../input/globs.ts';
import type { Path } from '../../model/path.ts';

/** Something that an environment names and that is not there. */
export interface EnvironmentFault {
  /** Where in the environment's entry of the configuration; empty for the environment itself. */
  readonly at: Path;
  readonly message: string;
}

export interface EnvironmentFiles {
  readonly files: readonly FoundFile[];
  readonly faults: readonly EnvironmentFault[];
}

/** The files of an environment, but for those that another one reaches by a longer path; and what it names in vain. */
export async function environmentFiles(
  environment: ResolvedEnvironment,
  { environments, isIgnored }: Pick<ResolvedConfig, 'environments' | 'isIgnored'>,
): Promise<EnvironmentFiles> {
  const { name, directory, paths, isList, chart, base } = environment;
  const faults: EnvironmentFault[] = [];
  const files: FoundFile[] = [];
  const isAnothers = (file: string): boolean => {
    const own = environment.rootOf(file);
    const owner = environmentOf(file, environments);
    return owner !== undefined && owner !== environment && owner.rootOf(file)!.length > (own?.length ?? 0);
  };
  if (chart) faults.push(...chartFaults(environment));
  else {
    for (const [index, each] of paths.entries()) {
      const found = await filesOf(each, directory, isIgnored);
      if (found) files.push(...found.filter((file) => !isAnothers(file.path)));
      else {
        const what = isGlob(each) ? `no file matches \`${each}\`` : `\`${each}\` does not exist`;
        faults.push({ at: isList ? ['path', index] : ['path'], message: `${what}, so environment \`${name}\` lacks it; correct the path` });
      }
    }
  }
  if (base !== undefined && !existsSync(path.resolve(directory, base))) {
    faults.push({ at: ['base'], message: `the base of environment \`${name}\` does not exist: \`${base}\`; correct the path` });
  }
  return { files: distinct(files), faults };
}

function chartFaults({ name, directory, paths, chart }: ResolvedEnvironment): EnvironmentFault[] {
  const shown = (file: string): string => path.relative(directory, file).split(path.sep).join('/');
  const values = chart!.values.flatMap((file, index) =>
    existsSync(file)
      ? []
      : [{ at: ['values', index], message: `the values of environment \`${name}\` do not exist: \`${shown(file)}\`; correct the path` }],
  );
  if (existsSync(path.join(chart!.directory, 'Chart.yaml'))) return values;
  const what = existsSync(chart!.directory) ? 'holds no Chart.yaml' : 'does not exist';
  return [
    { at: ['chart'], message: `the chart of environment \`${name}\` ${what}: \`${paths[0]}\`; name the folder of a chart` },
    ...values,
  ];
}
