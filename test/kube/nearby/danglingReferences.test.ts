import { expect, test } from 'vitest';
import { resolveReferences } from '../../../src/kube/nearby/danglingReferences.ts';
import { Cursor } from '../../../src/model/cursor.ts';
import type { Resource } from '../../../src/model/resource.ts';

function object(file: string, name: string, namespace = ''): Resource {
  return {
    id: { group: '', version: 'v1', kind: 'ConfigMap', namespace, name },
    root: new Cursor({}),
    file,
    locate: () => expect.unreachable(),
    written: () => undefined,
    history: () => [],
  };
}

/** What `name`, asked for in `k8s/web/pod.yaml`, is taken for. */
function meantBy(
  name: string,
  objects: readonly Resource[],
  namespace = '',
): { misspelt?: string | undefined; alone?: string | undefined } {
  const reference = { resource: object('k8s/web/pod.yaml', 'pod'), name: new Cursor<string | undefined>(name), namespace };
  const [dangling] = resolveReferences([reference], objects).dangling;
  return { misspelt: dangling?.misspelt?.file, alone: dangling?.alone?.file };
}

test('what is there is found, in the same folder or nearby, and in no other namespace', () => {
  expect(meantBy('settings', [object('k8s/web/a.yaml', 'settings')])).toEqual({});
  expect(resolveReferences([], []).found).toEqual([]);
  expect(meantBy('settings', [object('k8s/web/a.yaml', 'settings', 'mail'), object('k8s/b.yaml', 'setting', 'shop')], 'shop')).toEqual({
    misspelt: 'k8s/b.yaml',
  });
});

test('the nearest slip is meant, unless two are as near', () => {
  const [far, near, beside] = [
    object('k8s/api/a.yaml', 'setings'),
    object('k8s/web/a.yaml', 'setings'),
    object('k8s/web/pod.yaml', 'setings'),
  ];
  expect(meantBy('settings', [far])).toEqual({ misspelt: 'k8s/api/a.yaml' });
  expect(meantBy('settings', [far, near])).toEqual({ misspelt: 'k8s/web/a.yaml' });
  expect(meantBy('settings', [far, near, beside])).toEqual({ misspelt: 'k8s/web/pod.yaml', alone: 'k8s/web/pod.yaml' });
  expect(meantBy('settings', [near, object('k8s/web/b.yaml', 'setting')])).toEqual({});
  expect(meantBy('settings', [object('other/corner/of/a.yaml', 'setings')])).toEqual({});
});

test('of several in one file, none is alone', () => {
  const [one, two] = [object('k8s/web/pod.yaml', 'features'), object('k8s/web/pod.yaml', 'texts')];
  expect(meantBy('settings', [one])).toEqual({ alone: 'k8s/web/pod.yaml' });
  expect(meantBy('settings', [one, two])).toEqual({});
});
