import path from 'node:path';
import { defineConfig } from 'rolldown';

// What `check` needs at every start is one file: opening twenty costs more than running them. What only some runs need
// stays apart, and dependencies stay outside, where `npm audit` sees them.
const rooms = new Set(['clusters', 'engine', 'input', 'kube', 'model', 'rules', 'yaml']);
const files = new Set(
  `
  errors main version continuity/score
  config/baselineFile config/baselineText config/catalog config/directives config/find config/load config/resolve
  commands/annotated commands/arguments commands/check commands/command commands/io commands/judge commands/judging
  commands/loadPlugins commands/loadRestrictions commands/output commands/progressLine commands/readNumber commands/resourceOf commands/changed/option commands/reportersOf commands/supportsHyperlinks
  commands/baseline/compare commands/baseline/gone commands/baseline/open commands/baseline/options commands/baseline/run
  commands/fix/imageMap commands/fix/options commands/fix/task commands/fix/withoutPipedFixes commands/environments/environmentHead commands/environments/load commands/environments/renderings
  commands/inActions commands/gather/dumpNote commands/gather/gather commands/gather/materialOfFiles commands/gather/materialOfPaths commands/gather/notes
  commands/gather/onlyFindingsIn commands/gather/purposeIn commands/gather/refuseNothing commands/gather/sets
  reporters/concise reporters/findingLine reporters/fixableText reporters/foundText reporters/hyperlink reporters/index reporters/plural reporters/printable
  reporters/ruleLink reporters/ruleUrl reporters/shownFindings reporters/summary reporters/withoutCommands
`
    .trim()
    .split(/\s+/),
);
const seldom = [
  'input/kustomizeDisk',
  'input/renderKustomizations',
  'kube/defaults/',
  'yaml/comment',
  'yaml/edits/',
  'yaml/kustomizeSchema',
  'yaml/print',
];

const source = path.join(import.meta.dirname, 'src');

function isCore(id) {
  const name = path.relative(source, id).split(path.sep).join('/').replace(/\.ts$/, '');
  return (
    (rooms.has(name.split('/')[0]) || name.startsWith('scripts/meaning/') || files.has(name)) &&
    !seldom.some((each) => name.startsWith(each))
  );
}

export default defineConfig({
  input: { cli: 'src/cli.ts', index: 'src/index.ts', testing: 'src/testing.ts' },
  platform: 'node',
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('\0'),
  output: {
    dir: 'dist',
    format: 'esm',
    chunkFileNames: 'chunks/[name]-[hash].js',
    codeSplitting: { groups: [{ name: 'core', test: isCore }] },
  },
});
