// Whether the engine blames the right line: changes the blamed text, renders again, and looks whether that value and no other changed.
//
//   node bench/kustomizePlaces.mjs <engine bundle> <sources folder> <index.tsv> [values a kustomization]
//
// The bundle exports `build` and `ParsedFiles`, as `npx rolldown src/kustomize/build.ts` makes one.
import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [bundle, sources, index, perBuild = '12'] = process.argv.slice(2);
const { build, ParsedFiles } = await import(pathToFileURL(path.resolve(bundle)));

const bytesOf = new Map();
const read = (file) => {
  if (!bytesOf.has(file)) {
    try {
      bytesOf.set(file, readFileSync(file));
    } catch {
      bytesOf.set(file, undefined);
    }
  }
  return bytesOf.get(file);
};
const filesWith = (changed, text) => ({
  read: (file) => (file === changed ? text : read(file)),
  isDirectory: (file) => {
    try {
      return statSync(file).isDirectory();
    } catch {
      return false;
    }
  },
  realPath: (file) => {
    try {
      return realpathSync(file);
    } catch {
      return file;
    }
  },
});
const render = (directory, changed, text) =>
  build({ directory, files: filesWith(changed, text), loadRestrictions: 'root-only', nameOf: (file) => file, cache: new ParsedFiles() });

function* leaves(value, at = []) {
  if (typeof value !== 'object' || value === null) yield [at, value];
  else for (const key of Object.keys(value)) yield* leaves(value[key], [...at, Array.isArray(value) ? Number(key) : key]);
}
const keyOf = (resource, at) =>
  `${resource.id.group}/${resource.id.kind}/${resource.id.namespace}/${resource.id.name} ${JSON.stringify(at)}`;
const table = ({ resources }) =>
  resources.map((resource) => new Map([...leaves(resource.root.raw)].map(([at, value]) => [JSON.stringify(at), value])));

let seed = 1;
const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;

/** The blamed text with another value in it; nothing where no value of the same shape can be put there. */
function mutate(text, value, place) {
  const lines = text.split('\n');
  const line = lines[place.start.line - 1];
  const [from, to] = [place.start.column - 1, place.end.line === place.start.line ? place.end.column - 1 : line.length];
  const written = line.slice(from, to);
  let changed;
  if (typeof value === 'number' && /^\d+$/.test(written)) changed = String(Number(written) + 1);
  else if (typeof value === 'boolean' && /^(?:true|false)$/.test(written)) changed = written === 'true' ? 'false' : 'true';
  else if (typeof value === 'string' && /^["']?[\w./-]+["']?$/.test(written))
    changed = written.replace(/\w(?=\W*$)/, (last) => (last === '1' ? '2' : last === 'x' ? 'y' : /\d/.test(last) ? '1' : 'x'));
  if (changed === undefined || changed === written) return undefined;
  lines[place.start.line - 1] = line.slice(0, from) + changed + line.slice(to);
  return lines.join('\n');
}

const counts = { right: 0, shared: 0, wrong: 0, skipped: 0 };
const identity = /^\["(?:apiVersion|kind)"\]$|^\["metadata","(?:name|namespace)"\]$/;
for (const row of readFileSync(index, 'utf8').trim().split('\n').slice(1)) {
  const [repository, folder, outcome] = row.split('\t');
  if (outcome !== 'builds') continue;
  const directory = path.join(sources, repository, folder).replace(/\/$/, '');
  const before = render(directory);
  const tables = table(before);
  const all = before.resources.flatMap((resource, number) =>
    resource.id.kind === 'CustomResourceDefinition'
      ? []
      : [...leaves(resource.root.raw)].map(([at, value]) => ({ resource, number, at, value })),
  );
  const owners = new Map();
  for (let tries = 0; tries < Number(perBuild) && all.length > 0; tries++) {
    const { resource, number, at, value } = all[Math.floor(random() * all.length)];
    const key = JSON.stringify(at);
    if (identity.test(key) || value === null) {
      counts.skipped++;
      continue;
    }
    const place = resource.locate(at);
    const text = mutate(read(place.file).toString(), value, place);
    if (text === undefined) {
      counts.skipped++;
      continue;
    }
    const after = render(directory, place.file, Buffer.from(text));
    const tablesAfter = table(after);
    if (tablesAfter.length !== tables.length) {
      counts.skipped++;
      continue;
    }
    const changed = [];
    tables.forEach((was, other) => {
      const now = tablesAfter[other];
      for (const each of new Set([...was.keys(), ...now.keys()])) if (was.get(each) !== now.get(each)) changed.push([other, each]);
    });
    const hit = changed.some(([other, each]) => other === number && each === key);
    const others = changed.filter(([other, each]) => other !== number || each !== key);
    // A line that writes several values, such as a common label, changes all of them; they have to be blamed on it too.
    if (owners.size === 0) {
      before.resources.forEach((owner, at) => {
        for (const [steps, leaf] of leaves(owner.root.raw))
          owners.set(`${at} ${JSON.stringify(steps)}`, { resource: owner, at: steps, value: leaf });
      });
    }
    const explained = others.every(([other, each]) => {
      const leaf = owners.get(`${other} ${each}`);
      if (!leaf) return false;
      const blamed = leaf.resource.locate(leaf.at);
      return (blamed.file === place.file && blamed.start.line === place.start.line) || /-[a-z0-9]{10}$/.test(String(leaf.value));
    });
    if (hit && others.length === 0) counts.right++;
    else if (hit && explained) counts.shared++;
    else {
      counts.wrong++;
      console.log(
        `${hit ? 'more changed' : 'unchanged'}: ${folder} ${keyOf(resource, at)} = ${JSON.stringify(value).slice(0, 80)} blamed on ${place.file}:${place.start.line}:${place.start.column}${others.length > 0 ? `; ${others.length} others, as ${others[0][1]}` : ''}`,
      );
    }
  }
}
const judged = counts.right + counts.shared + counts.wrong;
console.log(
  `${counts.right} right, ${counts.shared} right and shared, ${counts.wrong} wrong of ${judged} (${((100 * (judged - counts.wrong)) / judged).toFixed(2)} %); ${counts.skipped} skipped`,
);
