import { defineConfig } from 'rolldown';

// What `check` needs at every start is one file: opening twenty costs more than running them. What only some runs need
// stays apart, and dependencies stay outside, where `npm audit` sees them.
const always =
  /\/src\/(?:model|yaml|kube|clusters|rules|engine|continuity|input|errors|version|main|config\/(?:load|find|resolve|directives)|commands\/(?:check|judge|judging|readNumber|arguments|output|supportsHyperlinks|progressLine|command|io|loadRestrictions|gather\/(?:gather|materialOfPaths|sets|notes|purposeIn|refuseNothing)|environments\/(?:load|renderings|environmentHead))|reporters\/(?:index|concise|summary|plural|printable|findingLine|hyperlink|ruleLink|ruleUrl))(?:\/|\.ts$)/;
const seldom =
  /\/(?:src\/continuity\/(?!score\.ts).*|kube\/defaults\/.*|yaml\/(?:comments|print|kustomizeSchema)|input\/(?:renderKustomizations|kustomizeDisk))\.ts$/;

export default defineConfig({
  input: { cli: 'src/cli.ts', index: 'src/index.ts', testing: 'src/testing.ts' },
  platform: 'node',
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('\0'),
  output: {
    dir: 'dist',
    format: 'esm',
    chunkFileNames: 'chunks/[name]-[hash].js',
    codeSplitting: { groups: [{ name: 'core', test: (id) => always.test(id) && !seldom.test(id) }] },
  },
});
