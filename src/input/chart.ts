import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ReadingProblem } from '../engine/readingProblem.ts';
import type { Resource } from '../model/resource.ts';
import { invalidYaml } from '../rules/structure/invalid-yaml.ts';
import { Document } from '../yaml/document.ts';
import { Source } from '../yaml/source.ts';
import { splitDocuments } from '../yaml/split.ts';
import { slashed } from './kustomizeDisk.ts';
import { readSource } from './readSource.ts';
import { firstLine, renderedElsewhere } from './renderedElsewhere.ts';
import { resourcesOf } from './resourcesOf.ts';

/** A Helm chart and what it is rendered with. Paths are absolute. */
export interface Chart {
  readonly directory: string;
  readonly values: readonly string[];
  readonly release: string;
  readonly namespace?: string;
}

/** Runs helm with some words. Throws a `UserError` where there is none. */
export type Helm = (words: readonly string[]) => Promise<{ readonly output: string } | { readonly refusal: string }>;

export interface RenderedChart {
  /** Undefined where helm refuses the chart. Each object is told by the template it comes from. */
  readonly resources: readonly Resource[] | undefined;
  readonly problems: readonly ReadingProblem[];
  /** The texts of the templates. */
  readonly sources: readonly Source[];
}

/** Renders a chart with helm, as an installation would. */
export async function renderChart(chart: Chart, kubernetes: string | undefined, cwd: string, helm: Helm): Promise<RenderedChart> {
  const { directory, values, release, namespace } = chart;
  const answer = await helm([
    'template',
    release,
    directory,
    '--include-crds',
    '--skip-tests',
    ...(namespace === undefined ? [] : ['--namespace', namespace]),
    ...(kubernetes === undefined ? [] : ['--kube-version', kubernetes]),
    ...values.flatMap((file) => ['--values', file]),
  ]);
  const sources = sourcesOf(directory, cwd);
  // Its own words may quote values of Secrets.
  if ('refusal' in answer) return { resources: undefined, problems: [], sources };
  const known = new Set(sources.map(({ file }) => file));
  const nameOf = (file: string): string => slashed(path.relative(cwd, path.join(directory, file)));
  const resources: Resource[] = [];
  const problems: ReadingProblem[] = [];
  const rendered = new Source('helm', answer.output);
  for (const range of splitDocuments(answer.output)) {
    const document = new Document(rendered, range);
    const template = nameOf(templateOf(document.text));
    const file = known.has(template) ? template : nameOf('Chart.yaml');
    problems.push(...document.problems.map(({ message }) => ({ rule: invalidYaml, message, place: firstLine(file), refused: true })));
    resources.push(...resourcesOf(document).map(({ id, root }) => renderedElsewhere(id, root.raw as Record<string, unknown>, file)));
  }
  return { resources, problems, sources };
}

/** The file in the chart that helm names above a document, behind the name of the chart. Those of packed charts are not there. */
function templateOf(document: string): string {
  return /^# Source: [^/\r\n]*\/(?<file>[^\r\n]+)/m.exec(document)?.groups?.['file'] ?? '';
}

/** Chart.yaml, and the templates and definitions of the chart and of those unpacked in it. */
function sourcesOf(directory: string, cwd: string): Source[] {
  const below = ['templates', 'crds', 'charts'].filter((folder) => existsSync(path.join(directory, folder)));
  const files = below.flatMap((folder) =>
    readdirSync(path.join(directory, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ya?ml|json|tpl)$/i.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  return [path.join(directory, 'Chart.yaml'), ...files.toSorted()].flatMap(
    (file) => readSource(file, slashed(path.relative(cwd, file)), false).source ?? [],
  );
}
