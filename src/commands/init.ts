import type { Command } from './command.ts';

export const init: Command = { name: 'init', operands: '', summary: 'Write a configuration.', options: [], examples: [], run: async () => 0 };
