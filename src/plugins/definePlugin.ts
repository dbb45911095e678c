import type { Plugin } from './plugin.ts';

/** Gives a plugin back as it is, with its type checked where it is written. */
export function definePlugin<const P extends Plugin>(plugin: P): P {
  return plugin;
}
