import { defineConfig } from 'vitest/config';

// Nothing is timed: the limits are there to end what hangs, on however busy a machine.
export default defineConfig({ test: { testTimeout: 120_000, hookTimeout: 120_000 } });
