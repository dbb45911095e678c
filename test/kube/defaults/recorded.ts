import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { podSpecOf } from '../../../src/kube/defaults/podSpecs.ts';
import { containerDefaults } from '../../../src/kube/defaults/containerDefaults.ts';
import { kindDefaults } from '../../../src/kube/defaults/kindDefaults.ts';
import { podDefaults } from '../../../src/kube/defaults/podDefaults.ts';
import { isMap } from '../../../src/kube/defaults/table.ts';
import { recordedObjects } from '../../kustomize/recordedObjects.ts';

const folder = path.join(import.meta.dirname, '../../../fixtures/defaults');
const read = (file: string): Manifest[] => recordedObjects(readFileSync(path.join(folder, file), 'utf8')) as Manifest[];

type Manifest = Readonly<Record<string, unknown>> & { readonly apiVersion: string; readonly kind: string };

/** An object as it was written, and as the code of the real API server stores it. */
export interface Recorded {
  readonly name: string;
  readonly id: { readonly group: string; readonly version: string; readonly kind: string };
  readonly written: Manifest;
  readonly stored: Manifest;
}

export const recorded: readonly Recorded[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml') && !file.endsWith('.defaulted.yaml'))
  .flatMap((file) => {
    const stored = read(file.replace('.yaml', '.defaulted.yaml'));
    return read(file).map((written, index) => {
      const [version = '', group = ''] = written.apiVersion.split('/').toReversed();
      const { kind } = written;
      const { name } = written['metadata'] as { name: string };
      return { name: `${file}: ${written.apiVersion} ${kind} ${name}`, id: { group, version, kind }, written, stored: stored[index]! };
    });
  });

/** A field of an object, on both sides. */
export interface Spot {
  readonly shape: string;
  readonly written: unknown;
  readonly stored: unknown;
  readonly ancestors: readonly unknown[];
}

/** Maps, lists and leaves of either side. The items of a list that was not written are left to the list. */
export function* spots(written: unknown, stored: unknown, shape = '', ancestors: readonly unknown[] = []): Generator<Spot> {
  if (shape !== '') yield { shape, written, stored, ancestors };
  const above = [...ancestors, written];
  if (Array.isArray(written)) {
    for (const [index, item] of written.entries()) yield* spots(item, (stored as unknown[] | undefined)?.[index], `${shape}[]`, above);
  } else if (isMap(written) || (isMap(stored) && written === undefined)) {
    const maps = [written, stored].map((map) => (isMap(map) ? map : {}));
    for (const key of new Set(maps.flatMap(Object.keys))) {
      yield* spots(maps[0]![key], maps[1]![key], shape === '' ? key : `${shape}.${key}`, above);
    }
  }
}

/** Every shape the tables have something for in objects of a kind; `*` stands for any key. */
export function shapesOf({ group, version, kind }: Recorded['id']): string[] {
  const own = kindDefaults[`${group}/${version}/${kind}`] ?? kindDefaults[`${group}/${kind}`] ?? {};
  const spec = podSpecOf({ group, kind });
  if (spec === undefined) return Object.keys(own);
  const containers = ['containers', 'initContainers', 'ephemeralContainers'].map((list) => `${spec}.${list}[]`);
  return [
    ...Object.keys(own),
    ...Object.keys(podDefaults).map((shape) => `${spec}.${shape}`),
    ...containers.flatMap((list) => Object.keys(containerDefaults).map((shape) => `${list}.${shape}`)),
  ];
}

/** Where a shape of a table leads in an object: a spot for each item of the lists on the way, and for each key `*` stands for. */
export function spotsAt(written: unknown, stored: unknown, shape: string): Spot[] {
  let found: Spot[] = [{ shape: '', written, stored, ancestors: [] }];
  for (const step of shape.split(/\.|(?=\[\])/)) found = found.flatMap((spot) => below(spot, step));
  return found;
}

function below({ shape, written, stored, ancestors }: Spot, step: string): Spot[] {
  const above = [...ancestors, written];
  const items = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);
  if (step === '[]')
    return items(written).map((item, index) => ({ shape: `${shape}[]`, written: item, stored: items(stored)[index], ancestors: above }));
  const at = (map: unknown, key: string): unknown => (isMap(map) ? map[key] : undefined);
  const keys = step === '*' ? [...Object.keys(stored ?? {}), 'example.com/any'] : [step];
  return keys.map((key) => ({
    shape: shape === '' ? key : `${shape}.${key}`,
    written: at(written, key),
    stored: at(stored, key),
    ancestors: above,
  }));
}
