import type { Distribution } from '../model/distribution.ts';
import { loopbackRegistries } from './loopback.ts';

/** Whether only the developer's machine knows a registry host: the machine itself, or what one of the local products serves there. */
export function isLocalRegistry(host: string, distributions: readonly Distribution[]): boolean {
  const isHost = (pattern: RegExp): boolean => pattern.test(host);
  return loopbackRegistries.some(isHost) || distributions.some(({ registries }) => registries.some(({ pattern }) => isHost(pattern)));
}
