// Who wrote a value of a rendered resource, told from its place alone, so that the engine does not vouch for itself.
import path from 'node:path';

/** A function from places to the kind of writer, for one build. */
export function writersOf({ kustomizations }, textOf) {
  const kinds = new Map();
  const files = new Set(kustomizations.map(({ file }) => file));
  for (const { directory, value } of kustomizations) {
    for (const [kind, name] of namedFiles(value)) kinds.set(path.resolve(directory, name), kind);
  }
  return ({ file, start }) =>
    files.has(file) ? (fields[fieldAt(textOf(file), start.line)] ?? 'transformer') : (kinds.get(file) ?? 'base');
}

const fields = {
  patches: 'patch',
  patchesStrategicMerge: 'patch',
  patchesJson6902: 'patch',
  images: 'images',
  configMapGenerator: 'generator',
  secretGenerator: 'generator',
  generatorOptions: 'generator',
  replacements: 'replacement',
  vars: 'replacement',
};

/** The field of the kustomization that a line belongs to. */
function fieldAt(text, line) {
  const lines = text.split('\n').slice(0, line).toReversed();
  return /^(\w+):/.exec(lines.find((each) => /^\w+:/.test(each)) ?? '')?.[1];
}

function* namedFiles(value) {
  for (const field of ['patches', 'patchesJson6902', 'replacements']) {
    for (const entry of listOf(value[field])) if (typeof entry?.path === 'string') yield [fields[field], entry.path];
  }
  for (const entry of listOf(value.patchesStrategicMerge)) if (!String(entry).includes('\n')) yield ['patch', String(entry)];
  for (const entry of [...listOf(value.transformers), ...listOf(value.configurations)])
    if (!String(entry).includes('\n')) yield ['transformer', String(entry)];
  for (const generator of [...listOf(value.configMapGenerator), ...listOf(value.secretGenerator)]) {
    const names = [...listOf(generator?.files), ...listOf(generator?.envs), ...(generator?.env ? [generator.env] : [])];
    for (const name of names) yield ['generator', String(name).replace(/^[^=]*=/, '')];
  }
}

function listOf(value) {
  return Array.isArray(value) ? value : [];
}
