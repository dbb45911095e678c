import { defineConfig } from 'rolldown';

// Our own modules become a few files, since opening a hundred costs more than running them; dependencies stay outside,
// where `npm audit` sees them.
export default defineConfig({
  input: { cli: 'src/cli.ts', index: 'src/index.ts', testing: 'src/testing.ts' },
  platform: 'node',
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('\0'),
  output: { dir: 'dist', format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js' },
});
