import type { LoadPlugins } from '../config/load.ts';

/** Loads plugins, and the program's own part that does it, where the configuration names any. */
export const loadPlugins: LoadPlugins = async (...request) => (await import('../plugins/load.ts')).loadPlugins(...request);
