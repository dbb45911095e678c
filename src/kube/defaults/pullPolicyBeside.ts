import { defaultPullPolicy } from '../images/defaultPullPolicy.ts';
import { parseImageReference } from '../images/imageReference.ts';
import type { Rule } from './table.ts';

/** The pull policy beside the image under a key; none for placeholders and what else is yet to become an image. */
export function pullPolicyBeside(key: string): Rule {
  return (above) => {
    const image = above(1)[key];
    const reference = typeof image === 'string' ? parseImageReference(image) : undefined;
    return reference && !/[A-Z]/.test(reference.repository) ? defaultPullPolicy(reference) : undefined;
  };
}
