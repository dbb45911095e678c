import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { compareEnvironments, type CompareRequest } from '../../src/continuity/compare.ts';
import { documented } from '../../src/continuity/verdicts/policy.ts';
import { kustomizeDisk } from '../../src/input/kustomizeDisk.ts';
import { resourcesOf } from '../../src/input/resourcesOf.ts';
import { build } from '../../src/kustomize/build.ts';
import { ParsedFiles } from '../../src/kustomize/parsedFiles.ts';
import type { Comparison, Difference } from '../../src/model/comparison.ts';
import type { Resource } from '../../src/model/resource.ts';
import { Document } from '../../src/yaml/document.ts';
import { Source } from '../../src/yaml/source.ts';
import { splitDocuments } from '../../src/yaml/split.ts';
import { memoryFiles } from '../kustomize/memoryFiles.ts';

/** The objects of a text. */
export function parsed(text: string, file = 'all.yaml'): readonly Resource[] {
  const source = new Source(file, text);
  return splitDocuments(source.text).flatMap((range) => resourcesOf(new Document(source, range)));
}

/** Objects made by hand, as if they had been written. */
export function written(objects: readonly unknown[]): readonly Resource[] {
  return parsed(objects.map((object) => stringify(object, { aliasDuplicateObjects: false, version: '1.1' })).join('---\n'));
}

/** What some objects are once a kustomization has taken them up. */
export function kustomized(objects: readonly unknown[], kustomization: object): readonly Resource[] {
  const files = memoryFiles({
    '/r/kustomization.yaml': stringify({ ...kustomization, resources: ['all.yaml'] }),
    '/r/all.yaml': objects.map((object) => stringify(object, { aliasDuplicateObjects: false, version: '1.1' })).join('---\n'),
  });
  const { resources, problems } = build({
    directory: '/r',
    files,
    loadRestrictions: 'root-only',
    nameOf: (file) => file,
    cache: new ParsedFiles(),
  });
  const refused = problems.filter(({ kind }) => kind === 'refused').map(({ message }) => message);
  if (refused.length > 0) throw new Error(refused.join('\n'));
  return resources;
}

/** An environment on the disk: a kustomization, or a file. */
export function environmentAt(directory: string): readonly Resource[] {
  const file = `${directory}.yaml`;
  if (existsSync(file)) return parsed(readFileSync(file, 'utf8'), path.basename(file));
  const { resources, problems } = build({
    directory,
    files: kustomizeDisk,
    loadRestrictions: 'root-only',
    nameOf: (absolute) => path.relative(directory, absolute),
    cache: new ParsedFiles(),
  });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return resources;
}

export function compared(left: readonly Resource[], right: readonly Resource[], request: Partial<CompareRequest> = {}): Comparison {
  const head = { roleFrom: 'arguments', targets: [] } as const;
  return compareEnvironments({
    left: { ...head, environment: 'local', role: 'local', resources: left },
    right: { ...head, environment: 'production', role: 'production', resources: right },
    policy: documented,
    today: '2026-11-22',
    ...request,
  });
}

/** `drift:scale Deployment/api spec.replicas: 1 → 3`, with the remark in brackets. */
export function lineOf({ resource, field, left, right, verdict, remark }: Difference): string {
  const kind =
    verdict.kind === 'allowed'
      ? `allowed:${verdict.allowance}`
      : verdict.kind === 'drift'
        ? `drift:${verdict.grade}`
        : `declared:${verdict.grade} (${verdict.reason})`;
  const object = [resource.kind, resource.namespace, resource.name].filter((part) => part !== '').join('/');
  return `${kind} ${object} ${field || '(object)'}: ${left?.text ?? '–'} → ${right?.text ?? '–'}${remark === undefined ? '' : ` (${remark})`}`;
}
