import { describe, expect, test } from 'vitest';
import { lint, UserError } from '../src/index.ts';
import { configMap, folder, neverPulled, run } from './run.ts';

/** A plugin as text, since what is tested is that it is imported from a file. */
const acme = `export default {
  name: 'acme',
  rules: [
    {
      meta: {
        id: 'acme/team-label',
        summary: 'An object does not say whose it is',
        why: 'Nobody is called when it breaks.\\n\\nWrite the label.',
        category: 'structure',
        severity: 'warning',
        kinds: ['Pod', 'ConfigMap'],
        since: '1.2.0',
        url: 'https://acme.example/team-label',
        options: { label: { description: 'The label.', type: 'string', default: 'team' } },
      },
      *check({ root }, { options, targets }) {
        const labels = root.at('metadata').at('labels');
        if (!labels.at(options.label).exists) {
          const on = targets.filter(({ id }) => id === 'acme/prod').map(({ id }) => id);
          yield { at: root.at('metadata'), part: 'key', message: 'add the label \`' + options.label + '\`', targets: on };
        }
      },
    },
  ],
  targets: { 'acme/prod': { extends: 'eks', title: 'Acme', storageClasses: ['fast'] } },
  distributions: [
    {
      id: 'acme/devbox', title: 'Devbox', sources: {}, storageClasses: [{ name: 'devbox', provisioner: 'acme.example/devbox', isDefault: false }],
      registries: [], hostnames: [], addresses: [], nodeNames: [{ pattern: /^devbox-/, examples: ['devbox-1'] }], nodeLabels: [], hostPaths: [],
      metadata: [],
    },
  ],
  reporters: { 'acme/text': ({ findings }) => findings.map(({ rule, place }) => place.file + ' ' + rule + '\\n').join('') },
};
`;

const project = (config: object, files: Readonly<Record<string, string>> = {}): string =>
  folder({ 'acme.mjs': acme, 'cm.yaml': configMap, '.k8sportrc.json': JSON.stringify({ plugins: ['./acme.mjs'], ...config }), ...files });

describe('a plugin of the configuration', () => {
  test('its rules run, at the line and with the defaults of their options', async () => {
    const { stdout } = await run(['check', '-f', 'concise', 'cm.yaml'], { cwd: project({}) });
    expect(stdout).toContain('cm.yaml:3:1: warning acme/team-label add the label `team`');
  });

  test('its rules are configured, overridden and suppressed like others', async () => {
    const rules = { 'acme/team-label': { severity: 'error', options: { label: 'owner' } } };
    const strict = await run(['check', '-f', 'concise', 'cm.yaml'], { cwd: project({ rules }) });
    expect(strict).toMatchObject({ code: 1, stdout: expect.stringContaining('error acme/team-label add the label `owner`') });

    const overrides = [{ files: ['*.yaml'], rules: { 'acme/team-label': 'off' } }];
    const suppress = [{ rule: 'acme/team-label', files: ['*.yaml'], reason: 'ours' }];
    for (const config of [{ overrides }, { suppress }]) {
      const { stdout } = await run(['check', '-f', 'concise', 'cm.yaml'], { cwd: project(config) });
      expect(stdout).not.toContain('acme/team-label');
    }
    const comment = configMap.replace('metadata:', '# k8sport-ignore acme/team-label, never-pull: ours\nmetadata:');
    const ignored = await run(['check', '-f', 'concise', 'cm.yaml'], { cwd: project({}, { 'cm.yaml': comment }) });
    expect(ignored.stdout).not.toContain('team-label');
    expect(ignored.stdout).toContain('unused-suppression');
  });

  test.each([
    [{ rules: { 'acme/team-label': { options: { label: 5 } } } }, '/rules/acme~1team-label/options/label: must be string'],
    [{ rules: { 'acme/team-lable': 'off' } }, '/rules/acme/team-lable: `acme/team-lable` is not known; did you mean `acme/team-label`?'],
    [{ distribution: 'acme/devbx' }, '/distribution: `acme/devbx` is not known; did you mean `acme/devbox`?'],
    [{ target: 'acme/prd' }, '/target: `acme/prd` is not known; did you mean `acme/prod`?'],
  ])('what the configuration says of it is checked: %j', async (config, message) => {
    const { code, stderr } = await run(['check', 'cm.yaml'], { cwd: project(config) });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  });

  test('its targets and products are chosen by name, on the command line and in the configuration', async () => {
    const claim = 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  storageClassName: devbox\n';
    const cwd = project({ target: 'acme/prod' }, { 'claim.yaml': claim });
    const configured = await lint(['.'], { cwd });
    expect(configured.targets).toEqual(['acme/prod']);
    expect(configured.findings).toContainEqual(
      expect.objectContaining({ rule: 'acme/team-label', severity: 'error', targets: ['acme/prod'] }),
    );
    expect(configured.findings).toContainEqual(expect.objectContaining({ rule: 'local-storage-class' }));

    const asked = await run(['check', '-f', 'json', '--target', 'gke,acme/prod', '--distribution', 'acme/devbox', '.'], {
      cwd: project({}),
    });
    expect(JSON.parse(asked.stdout)).toMatchObject({ targets: ['gke', 'acme/prod'] });
    // Nobody means to deploy to every cluster that a plugin describes.
    expect((await lint(['cm.yaml'], { cwd: project({}) })).targets).toEqual(['eks', 'gke', 'aks']);
  });

  test('its reporters are formats', async () => {
    const { stdout } = await run(['check', '-f', 'acme/text', 'cm.yaml'], { cwd: project({}) });
    expect(stdout).toBe('cm.yaml acme/team-label\n');
    const wrong = await run(['check', '-f', 'acme/txt', 'cm.yaml'], { cwd: project({}) });
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('did you mean acme/text?') });
  });

  test('SARIF has what its rules say of themselves', async () => {
    const { stdout } = await run(['check', '-f', 'sarif', 'cm.yaml'], { cwd: project({}) });
    const [sarif] = (JSON.parse(stdout) as { runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string }[] }[] })
      .runs;
    expect(sarif!.results.map(({ ruleId }) => ruleId)).toEqual(['acme/team-label']);
    expect(sarif!.tool.driver.rules.find(({ id }) => id === 'acme/team-label')).toMatchObject({
      shortDescription: { text: 'An object does not say whose it is' },
      fullDescription: { text: 'Nobody is called when it breaks.' },
      helpUri: 'https://acme.example/team-label',
    });
  });

  test('`rules` lists and `explain` explains its rules, whatever else the configuration says', async () => {
    const cwd = project({ rules: { 'no-such-rule': 'off' } });
    expect((await run(['rules'], { cwd })).stdout).toMatch(/^ {2}acme\/team-label +warning +An object does not say whose it is$/m);
    const { stdout } = await run(['explain', 'acme/team-label'], { cwd });
    expect(stdout).toContain('# acme/team-label\n\nAn object does not say whose it is.');
    expect(stdout).toContain('| `label` | `"team"` | The label. |');
    const wrong = await run(['explain', 'acme/team-lable'], { cwd });
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('did you mean `acme/team-label`?') });
  });

  test('nobody else knows its names', async () => {
    const { code, stderr } = await run(['check', 'cm.yaml'], { cwd: project({ plugins: [], rules: { 'acme/team-label': 'off' } }) });
    expect(code).toBe(2);
    expect(stderr).toContain('`acme/team-label` is not known');
  });

  test('paths are read from the folder of the configuration', async () => {
    const cwd = folder({ 'config/acme.mjs': acme, 'config/k8sport.json': '{"plugins": ["./acme.mjs"]}', 'cm.yaml': configMap });
    const { findings } = await lint(['cm.yaml'], { cwd, config: 'config/k8sport.json' });
    expect(findings.map(({ rule }) => rule)).toContain('acme/team-label');
  });
});

describe('a package', () => {
  const manifest = (exports: unknown): string => JSON.stringify({ name: 'x', version: '1.0.0', type: 'module', ...(exports as object) });

  test.each([
    ['main', { main: './lib/plugin.js' }, ''],
    ['index.js', {}, ''],
    ['exports as a text', { exports: './lib/plugin.js' }, ''],
    ['exports for import alone', { exports: { '.': { types: './x.d.ts', import: './lib/plugin.js' } } }, ''],
    ['nested conditions', { exports: { browser: './no.js', node: { require: './no.cjs', default: './lib/plugin.js' } } }, ''],
    ['a subpath', { exports: { '.': './no.js', './k8sport': './lib/plugin.js' } }, '/k8sport'],
  ])('is found by %s', async (_, fields, subpath) => {
    for (const name of ['k8sport-plugin-x', '@acme/x']) {
      const entry = 'main' in fields || 'exports' in fields ? 'lib/plugin.js' : 'index.js';
      const cwd = folder({
        [`node_modules/${name}/package.json`]: manifest(fields),
        [`node_modules/${name}/${entry}`]: acme,
        'deploy/.k8sportrc.json': JSON.stringify({ plugins: [`${name}${subpath}`] }),
        'deploy/cm.yaml': configMap,
      });
      const { findings } = await lint(['cm.yaml'], { cwd: `${cwd}/deploy` });
      expect(findings.map(({ rule }) => rule)).toEqual(['acme/team-label']);
    }
  });
});

describe('a plugin that cannot be used is a wrong call, and the message says which and why', () => {
  const rule = (meta: string, rest = 'check: () => []'): string =>
    `export default { name: 'acme', rules: [{ meta: { id: 'acme/a', summary: 's', why: 'w', category: 'images', severity: 'error', since: '1', ${meta} }, ${rest} }] };`;

  test.each([
    ['no file', undefined, /plugin `\.\/p\.mjs`: there is no file .*p\.mjs/],
    ['throws', 'throw new TypeError("no luck\\nat all")', /cannot be imported: TypeError: no luck\n/],
    ['no JavaScript', 'export default {', /cannot be imported: /],
    ['imports what is not there', 'import "no-such-package"', /cannot be imported: Error: Cannot find package 'no-such-package'/],
    ['no default', 'export const plugin = {};', /has no default export/],
    ['null', 'export default null', /`\.\/p\.mjs`: \/: must be object/],
    ['a list', 'export default []', /`\.\/p\.mjs`: \/: must be object/],
    ['a function', 'export default () => ({ name: "acme" })', /\/: must be object/],
    ['no name', 'export default {}', /\/: `name` is missing/],
    ['a bad name', 'export default { name: "Acme Inc" }', /\/name: must match pattern/],
    ['a reserved name', 'export default { name: "k8sport" }', /\/name: `k8sport` is taken/],
    ['a hook', 'export default { name: "acme", onStart() {} }', /\/onStart: `onStart` is not known.*name, rules, targets/],
    ['a rule of ours', rule("id: 'never-pull'"), /\/rules\/0\/meta\/id: `never-pull` is not called `acme\/<name>`/],
    ['a rule of another', rule("id: 'acmes/a'"), /`acmes\/a` is not called `acme\/<name>`/],
    ['capitals', rule("id: 'acme/A'"), /`acme\/A` is not called/],
    ['an unknown severity', rule("severity: 'fatal'"), /\/rules\/0\/meta\/severity: `fatal` is not known; allowed: error, warning, info/],
    ['an unknown category', rule("category: 'image'"), /`image` is not known; did you mean `images`\?/],
    ['an unknown field', rule("sumary: 's'"), /\/rules\/0\/meta\/sumary: `sumary` is not known; did you mean `summary`\?/],
    [
      'nothing to check',
      rule('', 'check: undefined'),
      /\/rules\/0: one of `check`, `checkAll`, `checkKustomization`, `checkClusterConfig`, `checkScript` is missing/,
    ],
    [
      'two checks',
      rule('', 'check: () => [], checkAll: () => []'),
      /takes one of `check`, `checkAll`, `checkKustomization`, `checkClusterConfig`, `checkScript`, not both/,
    ],
    ['a check that is text', rule('', "check: 'x'"), /\/rules\/0\/check: must be a function/],
    ['an option without default', rule("options: { a: { description: 'd' } }"), /\/rules\/0\/meta\/options\/a: `default` is missing/],
    [
      'a default against the schema',
      rule("options: { a: { description: 'd', type: 'string', default: 5 } }"),
      /options\/a\/default: must be string/,
    ],
    ['no schema', rule("options: { a: { description: 'd', type: 'text', default: 5 } }"), /options\/a: is no JSON Schema/],
    ['a target of ours', 'export default { name: "acme", targets: { eks: {} } }', /\/targets\/eks: `eks` is not called `acme\/<name>`/],
    [
      'a wrong target',
      'export default { name: "acme", targets: { "acme/a": { extends: "ekss" } } }',
      /`ekss` is not known; did you mean `eks`\?/,
    ],
    ['a wrong product', 'export default { name: "acme", distributions: [{ id: "acme/a" }] }', /\/distributions\/0: `hostnames` is missing/],
    [
      'a reporter that is none',
      'export default { name: "acme", reporters: { "acme/a": "x" } }',
      /\/reporters\/acme~1a: must be a function/,
    ],
    [
      'a rule twice',
      rule('').replace(/rules: \[(.*)\] \};/, 'rules: [1, 2].map(() => ($1)) };'),
      /\/rules\/1\/meta\/id: `acme\/a` is there twice/,
    ],
  ])('%s', async (_, text, message) => {
    const cwd = folder({
      'cm.yaml': configMap,
      '.k8sportrc.json': '{"plugins": ["./p.mjs"]}',
      ...(text !== undefined && { 'p.mjs': text }),
    });
    const { code, stderr } = await run(['check', 'cm.yaml'], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) });
    expect(stderr).toContain('.k8sportrc.json: plugin `./p.mjs`: ');
    await expect(lint(['cm.yaml'], { cwd })).rejects.toMatchObject({ code: 'plugin', constructor: UserError });
  });

  test.each([
    ['k8sport-plugin-none', 'no such package is installed\n`npm install --save-dev k8sport-plugin-none`'],
    ['acme.mjs', 'no such package is installed\nfor the file, write `./acme.mjs`'],
    ['../../../etc/passwd/no.mjs', 'there is no file'],
    ['.', 'no such package is installed'],
  ])('%s is not installed', async (name, message) => {
    const { code, stderr } = await run(['check', 'cm.yaml'], { cwd: project({ plugins: [name] }) });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  });

  test('two of one name', async () => {
    const { stderr } = await run(['check', 'cm.yaml'], { cwd: project({ plugins: ['./acme.mjs', './b.mjs'] }, { 'b.mjs': acme }) });
    expect(stderr).toContain('plugins `./acme.mjs` and `./b.mjs` are both called `acme`');
  });

  test.each([[['', './a.mjs']], ['./acme.mjs'], [{ acme: true }], [[5]]])('plugins: %j is no list of names', async (plugins) => {
    const { code, stderr } = await run(['check', 'cm.yaml'], { cwd: project({ plugins }) });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/\/plugins/) });
  });
});

describe('what fails names plugin, rule and object', () => {
  const failing = (rest: string, meta = ''): string =>
    `export default { name: 'acme', rules: [{ meta: { id: 'acme/broken', summary: 's', why: 'w', category: 'images', severity: 'error', since: '1', ${meta} }, ${rest} }],
       reporters: { 'acme/broken': () => { throw new Error('boom') }, 'acme/none': () => 5 } };`;

  test.each([
    ['throws', '*check() { throw new Error("boom") }', 'rule acme/broken failed on Pod/web in pod.yaml', 'boom'],
    ['is asynchronous', 'async check() { return [] }', 'rule acme/broken failed on Pod/web in pod.yaml', 'not iterable'],
    ['yields no problem', '*check() { yield { message: "x" } }', 'rule acme/broken failed on Pod/web in pod.yaml', 'TypeError'],
    ['throws in applies', 'applies() { throw new Error("boom") }, *check() {}', 'rule acme/broken failed on Pod/web in pod.yaml', 'boom'],
    ['throws over a set', '*checkAll() { throw new Error("boom") }', 'rule acme/broken failed', 'boom'],
    [
      'throws over a kustomization',
      '*checkKustomization() { throw new Error("boom") }',
      'rule acme/broken failed on kustomization.yaml',
      'boom',
    ],
  ])('a rule that %s', async (_, rest, message, cause) => {
    const cwd = folder({
      'p.mjs': failing(rest),
      'pod.yaml': neverPulled,
      'kustomization.yaml': 'resources: [pod.yaml]\n',
      '.k8sportrc.json': '{"plugins": ["./p.mjs"]}',
    });
    const { code, stderr } = await run(['check'], { cwd });
    expect(code).toBe(70);
    expect(stderr).toContain('this is a bug of the plugin acme, please report it to its authors');
    expect(stderr).toContain(message);
    expect(stderr).toContain(cause);
  });

  test.each(['acme/broken', 'acme/none'])('the reporter %s', async (name) => {
    const cwd = folder({ 'p.mjs': failing('check: () => []'), 'cm.yaml': configMap, '.k8sportrc.json': '{"plugins": ["./p.mjs"]}' });
    const { code, stderr } = await run(['check', '-f', name, 'cm.yaml'], { cwd });
    expect({ code, stderr }).toEqual({ code: 70, stderr: expect.stringContaining(`bug of the plugin acme`) });
    expect(stderr).toContain(`reporter ${name}`);
  });
});
