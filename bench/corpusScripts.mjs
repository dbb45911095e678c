// npm run corpus -- <folder> for commands in scripts: whether each labelled line is known for what it does, and whether it is portable.
// Columns of `labels.tsv`: file, line, filetype, command, context, portable, why, text. What nobody runs (comments, prose, printed text)
// and the lines of `negatives.tsv` must give nothing. Whether `docker build` is portable depends on where the file brings the image to.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadModules } from './bundleModules.mjs';

/** The names of uses that answer for each command of the labels. */
const usesOf = [
  [/^minikube start/, ['create-cluster']],
  [/^minikube delete\/stop/, ['minikube-delete', 'minikube-stop']],
  [/^minikube status\/profile/, ['minikube-status', 'minikube-profile']],
  [/^minikube docker-env/, ['minikube-docker-env']],
  [/^minikube image load/, ['minikube-image']],
  [/^minikube addons/, ['minikube-addons']],
  [/^minikube (service|tunnel|ip|ssh|dashboard|mount)/, ['minikube-$1']],
  [/^minikube kubectl/, ['minikube-kubectl']],
  [/^minikube cache/, ['minikube-cache']],
  [/^(?:kind create|k3d cluster create|helm\/kind-action)/, ['create-cluster']],
  [/^kind (delete|get|export|load)/, ['kind-$1']],
  [/^k3d (image|kubeconfig|cluster|registry)/, ['k3d-$1']],
  [/^(?:kubectl config use-context|--context)/, ['local-context']],
  [/^Tiltfile allow_k8s_contexts/, ['local-context', 'context']],
  [/^kubectl port-forward/, ['kubectl-port-forward']],
  [/^docker build/, ['docker-build', 'docker-buildx-build']],
  [/^docker push localhost/, ['local-docker-push']],
  [/^localhost:5000/, ['local-docker-push', 'local-flux-push', 'local-flux-tag', 'local-flux-list-artifacts', 'local-docker-build']],
  [/^(?:envsubst|sed -i)/, ['manifest-substitution']],
  [/^\/etc\/hosts/, ['hosts-file-edit']],
  [/^microk8s/, ['microk8s-$1']],
  [/^k3s ctr/, ['k3s-ctr', 'ctr-images-import', 'ctr-import']],
  [/^skaffold dev/, ['skaffold-dev', 'skaffold-run']],
];
const run = new Set(['command', 'code-block']);
const bar = 0.95;

export async function corpusScripts(folder) {
  const { readScript, languageOf, useOf, imageFlowOf, publishedIn, Source } = await loadModules([
    'scripts/images/imageFlow',
    'scripts/images/published',
    'scripts/readScript',
    'scripts/languageOf',
    'scripts/meaning/useOf',
    'yaml/source',
  ]);
  const steps = new Map();
  const published = new Set();
  const read = async (file) => {
    if (steps.has(file)) return;
    const language = languageOf(file.slice(file.indexOf('/') + 1));
    const script = language && (await readScript(new Source(file, readFileSync(path.join(folder, 'files', file), 'utf8')), language));
    for (const at of script ? publishedSteps(script) : []) published.add(at);
    steps.set(file, script ? [...script.commands, ...script.settings] : []);
  };
  function publishedSteps(script) {
    const flow = imageFlowOf([script], []);
    // The labels count a push to any registry, one on this machine included.
    const steps = flow.steps.map((step) => (step.kind === 'push' ? { ...step, where: 'registry' } : step));
    const mayBePublished = publishedIn({ ...flow, steps });
    return steps.filter(({ image }) => image !== undefined && mayBePublished(image)).map(({ at }) => at);
  }
  const labels = rowsOf('labels.tsv').map(([file, line, filetype, command, context, portable, why]) => ({
    file,
    line: Number(line),
    filetype,
    command,
    context,
    isPortable: portable === 'y',
    why,
  }));
  const negatives = rowsOf('negatives.tsv').map(([file, line, , why]) => ({ file, line: Number(line), why }));
  for (const { file } of [...labels, ...negatives]) await read(file);
  const usesAt = ({ file, line }) =>
    steps
      .get(file)
      .filter(({ place }) => place.start.line === line)
      .flatMap((step) => {
        const use = useOf(step);
        return use ? [/^docker-(?:buildx-)?build$/.test(use.name) ? { ...use, isPortable: published.has(step) } : use] : [];
      });

  const rows = new Map();
  const complaints = [];
  for (const label of labels) {
    const names = namesOf(label.command);
    const row = rows.get(label.command) ?? { found: 0, missed: 0, wrong: 0, unread: 0, unknown: names.length === 0 };
    rows.set(label.command, row);
    const uses = usesAt(label);
    if (!run.has(label.context)) {
      if (uses.length === 0) continue;
      row.wrong++;
      complaints.push(`wrong ${label.command}: ${label.file}:${label.line} is ${label.context}, taken for ${say(uses)}`);
    } else if (steps.get(label.file).length === 0) row.unread++;
    else {
      const own = uses.filter(({ name }) => names.includes(name));
      const isRight = own.some(({ isPortable }) => isPortable === label.isPortable);
      row[isRight ? 'found' : 'missed']++;
      if (own.length > 0 && !isRight) row.wrong++;
      if (!isRight) complaints.push(`missed ${label.command}: ${label.file}:${label.line} (${label.filetype}) ${say(uses)}; ${label.why}`);
    }
  }
  const wrongNegatives = negatives.filter((each) => usesAt(each).length > 0);
  print(rows);
  console.log(`${negatives.length - wrongNegatives.length} of ${negatives.length} lines that only look like commands give nothing`);
  for (const each of wrongNegatives) complaints.push(`wrong: ${each.file}:${each.line} ${say(usesAt(each))}; ${each.why}`);
  for (const each of complaints) console.log(each);
  const isUnder = [...rows.values()].some(({ found, missed, wrong }) => found < bar * (found + missed) || found < bar * (found + wrong));
  if (isUnder || wrongNegatives.length > 0) process.exitCode = 1;

  function rowsOf(name) {
    const file = path.join(folder, name);
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t'));
  }
}

function namesOf(command) {
  for (const [pattern, names] of usesOf) {
    const match = pattern.exec(command);
    if (match) return names.map((name) => name.replace('$1', match[1] ?? ''));
  }
  return [];
}

function print(rows) {
  console.log('command                                                    found  missed  not read  wrong  recall  precision');
  for (const [command, { found, missed, unread, wrong }] of [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const columns = [found, missed, unread, wrong].map((count, index) => String(count).padStart([5, 8, 10, 7][index]));
    console.log(`${command.padEnd(59)}${columns.join('')}  ${percent(found, found + missed)}     ${percent(found, found + wrong)}`);
  }
}

function say(uses) {
  return uses.length === 0 ? 'nothing' : uses.map(({ name, isPortable }) => `${name}${isPortable ? '' : ' (local)'}`).join(', ');
}

function percent(part, whole) {
  return whole === 0 ? '   –' : `${Math.round((100 * part) / whole)} %`.padStart(5);
}
