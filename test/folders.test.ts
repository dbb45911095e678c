import { expect, test } from 'vitest';
import { folder, run } from './run.ts';

/** Rules that look up what another object names: what they make of other folders, which no fixture of one file can show. */
async function findings(rule: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const { stdout } = await run(['check', '.', '--format', 'json', '--exit-zero'], { cwd: folder(files) });
  const report = JSON.parse(stdout) as { findings: { rule: string; place: { file: string }; message: string }[] };
  return report.findings.filter((each) => each.rule === rule).map(({ place, message }) => `${place.file}: ${message}`);
}

const object = (kind: string, name: string, rest: string): string => `kind: ${kind}\nmetadata: {name: ${name}}\n${rest}`;
const pod = (name: string, rest = ''): string =>
  object('Pod', name, `apiVersion: v1\nspec: {containers: [{name: web, image: registry.example.com/web:1${rest}}]}\n`).replace(
    `{name: ${name}}`,
    `{name: ${name}, labels: {app: ${name}}}`,
  );
const service = (name: string, port: string): string =>
  object('Service', name, `apiVersion: v1\nspec: {selector: {app: web}, ports: [${port}]}\n`);
const ingress = object(
  'Ingress',
  'web',
  'apiVersion: networking.k8s.io/v1\nspec: {defaultBackend: {service: {name: web, port: {number: 80}}}}\n',
);

test('an Ingress is held against the Service of a folder beside its own, not against that of another variant', async () => {
  const rule = 'dangling-ingress-backend';
  const found = ['k8s/ingress/web.yaml: Service `web` has no port `80`; write `8080`'];
  expect(await findings(rule, { 'k8s/ingress/web.yaml': ingress, 'k8s/services/web.yaml': service('web', '{port: 8080}') })).toEqual(found);
  expect(
    await findings(rule, { 'k8s/a/web.yaml': ingress, 'k8s/a/pod.yaml': pod('web'), 'k8s/b/web.yaml': service('web', '{port: 8080}') }),
  ).toEqual([]);
  expect(await findings(rule, { 'k8s/base/ingress/web.yaml': ingress, 'k8s/old/web.yaml': service('web', '{port: 8080}') })).toEqual([]);
});

test('a ConfigMap of another folder counts only where it has something that is wanted', async () => {
  const env = ', env: [{valueFrom: {configMapKeyRef: {name: web, key: HOST}}}, {valueFrom: {configMapKeyRef: {name: web, key: PORT}}}]';
  const configMap = (data: string): string => object('ConfigMap', 'web', `apiVersion: v1\ndata: ${data}\n`);
  const check = (data: string): Promise<string[]> =>
    findings('dangling-config-reference', { 'k8s/web/pod.yaml': pod('web', env), 'k8s/config/web.yaml': configMap(data) });
  expect(await check('{HOST: db}')).toEqual([expect.stringContaining('has no key `PORT`')]);
  expect(await check('{DEBUG: "1"}')).toEqual([]);
});

test('a port of a pod in another file is missed only by a slip', async () => {
  const check = (name: string): Promise<string[]> =>
    findings('port-mismatch', {
      'k8s/pod.yaml': pod('web', ', ports: [{name: http, containerPort: 80}]'),
      'k8s/service.yaml': service('web', `{port: 80, targetPort: ${name}}`),
    });
  expect(await check('htpt')).toHaveLength(1);
  expect(await check('https')).toEqual([]);
  expect(await check('metrics')).toEqual([]);
});

test('a Service, a policy and an autoscaler may stand in another folder than what they miss', async () => {
  const files = {
    'k8s/web/pod.yaml': pod('frontend'),
    'k8s/service.yaml': service('frontend', '{port: 80}').replace('app: web', 'app: fronted'),
    'k8s/policies/web.yaml': object(
      'NetworkPolicy',
      'web',
      'apiVersion: networking.k8s.io/v1\nspec: {podSelector: {matchLabels: {app: fronted}}}\n',
    ),
    'k8s/hpa.yaml': object(
      'HorizontalPodAutoscaler',
      'web',
      'apiVersion: autoscaling/v2\nspec: {maxReplicas: 2, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: fronted}}\n',
    ),
    'k8s/web/deployment.yaml': object('Deployment', 'frontend', 'apiVersion: apps/v1\nspec: {}\n'),
  };
  for (const rule of ['dangling-service', 'dangling-network-policy', 'dangling-scale-target'])
    expect(await findings(rule, files), rule).toHaveLength(1);
});
