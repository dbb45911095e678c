import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../../config/config.ts';
import { UserError } from '../../errors.ts';
import { isMap } from '../../model/isMap.ts';
import { mutableImageTag } from '../../rules/images/mutable-image-tag.ts';
import { Document } from '../../yaml/document.ts';
import { Source } from '../../yaml/source.ts';
import type { Arguments, Option } from '../command.ts';

export const imageMapOption: Option = {
  name: 'image-map',
  value: '<file>',
  help: 'what fixes of image tags write: a map from images to tags, digests or other images, as YAML or JSON',
};

/**
 * The configuration, with what the file of `--image-map` says of images before what the configuration says of them.
 * @throws UserError where there is no such file, or no map in it.
 */
export function withImageMap(config: Config, args: Arguments, cwd: string): Config {
  const file = args.get(imageMapOption.name);
  if (file === undefined) return config;
  const { id } = mutableImageTag.meta;
  const setting = config.rules?.[id];
  const own = typeof setting === 'string' ? { severity: setting } : (setting ?? {});
  const known = (own.options?.['imageMap'] ?? {}) as Readonly<Record<string, string>>;
  return {
    ...config,
    rules: { ...config.rules, [id]: { ...own, options: { ...own.options, imageMap: { ...known, ...readMap(file, cwd) } } } },
  };
}

function readMap(file: string, cwd: string): Readonly<Record<string, string>> {
  const absolute = path.resolve(cwd, file);
  if (!existsSync(absolute)) throw new UserError('input', `--image-map: ${file}: not found`, 'name a file of YAML or JSON');
  const text = readFileSync(absolute, 'utf8');
  // JSON is YAML.
  const { value, problems } = new Document(new Source(file, text), { start: 0, end: text.length });
  if (problems.length > 0 || !isMap(value) || Object.values(value).some((each) => typeof each !== 'string'))
    throw new UserError('input', `--image-map: ${file} is no map from images to texts`, 'write lines such as `acme/web: "1.4.2"`');
  return value as Readonly<Record<string, string>>;
}
