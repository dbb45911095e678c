import { dockerOfficialImages } from '../../clusters/dockerOfficialImages.ts';
import type { Resource } from '../../model/resource.ts';
import { localTag } from './mutableTags.ts';
import type { NamedImage } from './namedImages.ts';
import { pullPolicyOf, writtenPullPolicy } from './pullPolicy.ts';

/**
 * Whether a bare name is there for other tools to replace: not even a laptop could run it, since nodes pull it from Docker
 * Hub. That `latest` means `Always` is not known to everybody, so that one may be meant.
 */
export function isStandIn(resource: Resource, image: NamedImage): boolean {
  const { registry, repository, tag, digest } = image.reference;
  if (registry !== undefined || repository.includes('/') || dockerOfficialImages.has(repository) || localTag.test(tag ?? '')) return false;
  if (writtenPullPolicy(resource, image)?.string() === 'Always') return true;
  return tag === undefined && digest === undefined && pullPolicyOf(resource, image) === 'Always';
}
