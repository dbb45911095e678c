import type { PromoteConfig } from '../../config/config.ts';
import type { Target } from '../../model/target.ts';
import { UserError } from '../../errors.ts';
import { buildTags, isMutableTag } from '../../kube/images/mutableTags.ts';
import { quantityOf } from '../../kube/quantity.ts';
import type { PromoteOptions, Quantities } from '../../promote/options.ts';
import type { Arguments, Option } from '../command.ts';

/** The options that say what the new environment has. */
export const choices: readonly Option[] = [
  { name: 'registry', value: '<registry>', help: 'where your images are pushed, such as 123456789012.dkr.ecr.us-east-1.amazonaws.com' },
  { name: 'tag', value: '<tag>', help: 'the version of your images; <image>=<tag> for one', repeatable: true },
  { name: 'digest', value: '<digest>', help: 'the same by digest: [<image>=]sha256:…', repeatable: true },
  { name: 'storage-class', value: '<name>', help: "the class for volumes; default: the target's own" },
  { name: 'expose', value: '<list>', help: 'the Services people reach; default: those whose node ports they use locally', list: true },
  {
    name: 'secrets',
    value: '<how>',
    help: 'external (default): ExternalSecrets; env-file: made of git-ignored files',
    choices: ['external', 'env-file'],
  },
  { name: 'secret-store', value: '<name>', help: 'the ClusterSecretStore that ExternalSecrets ask' },
  { name: 'resources-factor', value: '<n>', help: 'multiply requests and limits; default: 1' },
  { name: 'requests', value: '<list>', help: 'for containers without: cpu=100m,memory=256Mi', list: true },
  { name: 'limits', value: '<list>', help: 'for containers without: memory=256Mi', list: true },
];

/** As github.com/distribution/reference reads names: a host with its port, then a path without capitals. */
const registryName = /^[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::\d{1,5})?(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const tagName = /^\w[\w.-]{0,127}$/;
const digestName = /^sha256:[0-9a-f]{64}$/;
const objectName = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;

/** @throws UserError for what no manifest could say. */
export function readOptions(args: Arguments, target: Target, secretPath: readonly string[], config: PromoteConfig = {}): PromoteOptions {
  const { resources = {} } = config;
  return {
    target,
    registry: checked(
      args.get('registry') ?? config.registry,
      'registry',
      (each) => each.length <= 255 && registryName.test(each),
      'registry.example.com/team',
    ),
    tags: tagsOf(args),
    digests: byImage(args.all('digest'), 'digest', (digest) => digestName.test(digest), `sha256:${'0'.repeat(64)}`),
    storageClass: checked(args.get('storage-class') ?? config.storageClass, 'storage-class', (each) => objectName.test(each), 'gp3'),
    secrets: (args.get('secrets') ?? config.secrets) === 'env-file' ? 'env-file' : 'external',
    secretStore: checked(
      args.get('secret-store') ?? config.secretStore,
      'secret-store',
      (each) => objectName.test(each),
      'aws-secrets-manager',
    ),
    secretPath,
    exposed: args.has('expose') ? args.all('expose') : config.expose,
    resourcesFactor: factorOf(args.get('resources-factor'), resources.factor),
    containers: resources.containers ?? {},
    requests: { ...resources.requests, ...quantities(args, 'requests') },
    limits: { ...resources.limits, ...quantities(args, 'limits') },
  };
}

function tagsOf(args: Arguments): Map<string, string> {
  const tags = byImage(args.all('tag'), 'tag', (tag) => tagName.test(tag), 'v1.0.0');
  const moving = [...tags.values()].find((tag) => isMutableTag(tag, buildTags));
  if (moving !== undefined) throw wrong('tag', moving, 'a tag that moves with each build', 'v1.0.0');
  return tags;
}

function factorOf(text: string | undefined, configured = 1): number {
  if (text === undefined) return configured;
  if (!/^\d{1,4}(?:\.\d{1,3})?$/.test(text) || Number(text) === 0) throw wrong('resources-factor', text, 'no positive number', '2');
  return Number(text);
}

function checked(text: string | undefined, name: string, isFine: (text: string) => boolean, example: string): string | undefined {
  if (text === undefined || isFine(text)) return text;
  throw wrong(name, text, 'none', example);
}

function byImage(texts: readonly string[], name: string, isFine: (text: string) => boolean, example: string): Map<string, string> {
  return new Map(
    texts.map((text) => {
      const sign = text.lastIndexOf('=');
      const value = text.slice(sign + 1);
      if (!isFine(value)) throw wrong(name, value, 'none', example);
      return [sign === -1 ? '' : text.slice(0, sign), value];
    }),
  );
}

function quantities(args: Arguments, name: 'requests' | 'limits'): Quantities {
  const pairs = args.all(name).map((text) => {
    const [, resource, amount] = /^(cpu|memory)=(.{1,40})$/.exec(text) ?? [];
    if (resource === undefined || (quantityOf(amount) ?? 0) <= 0)
      throw wrong(name, text, 'no amount of cpu or memory', 'cpu=100m,memory=256Mi');
    return [resource, amount] as const;
  });
  return Object.fromEntries(pairs);
}

function wrong(name: string, text: string, what: string, example: string): UserError {
  return new UserError(
    'arguments',
    `--${name}: \`${text}\` is ${what === 'none' ? `no ${name.replace('-', ' ')} that can be written` : what}`,
    `write --${name} ${example}`,
  );
}
