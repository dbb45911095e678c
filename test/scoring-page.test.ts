import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorCap, gradeOf, grades, leastShare, scoreOf, weights } from '../src/continuity/score.ts';
import { severities, type Severity } from '../src/model/severity.ts';
import type { Scorecard } from '../src/model/scorecard.ts';
import { finding, ruleIds, someCounts, someFindings } from './continuity/someFindings.ts';
import { folder, run } from './run.ts';

const page = readFileSync(path.join(import.meta.dirname, '../docs/scoring.md'), 'utf8');
const prose = page.replaceAll(/\s+/g, ' ');

/** The rows of the table that has these columns, below a heading. */
function table(columns: readonly string[], heading?: string): string[][] {
  const cells = (line: string): string[] =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
  const below = heading === undefined ? page : page.slice(page.indexOf(`\n### ${heading}\n`));
  const lines = below.split('\n');
  const head = lines.findIndex((line) => line.startsWith('|') && cells(line).join() === columns.join());
  if (head === -1) throw new Error(`docs/scoring.md has no table of ${columns.join(', ')}`);
  const rows = lines.slice(head + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map(cells);
}

const ofRules = ['rule', 'severity', 'fail', 'of', 'points'];

describe('docs/scoring.md and the code agree', () => {
  test('on the weights', () => {
    expect(Object.fromEntries(table(['severity', 'weight']).map(([severity, weight]) => [severity, Number(weight)]))).toEqual(weights);
  });

  test('on the least share and the cap', () => {
    const constants = table(['constant', 'value', 'meaning']).map(([name, value]) => [name, Number(value)]);
    expect(constants).toEqual([
      ['least share', leastShare],
      ['error cap', errorCap],
    ]);
  });

  test('on the grades', () => {
    expect(table(['grade', 'from']).map(([grade, least]) => [grade, Number(least)])).toEqual(grades);
    expect(grades.map(([, least]) => gradeOf(least))).toEqual(['A', 'B', 'C', 'D', 'F']);
    expect(grades.map(([, least]) => gradeOf(least - 0.1))).toEqual(['B', 'C', 'D', 'F', 'F']);
  });

  test('on the example', () => {
    const rows = table(ofRules);
    const found = rows.flatMap(([rule, severity, fail]) =>
      Array.from({ length: Number(fail) }, (_, object) => finding(rule!, severity as Severity, object)),
    );
    const applicable = new Map(rows.map(([rule, , , of]) => [rule!, Number(of)]));
    const score = scoreOf(found, applicable);
    expect(Object.fromEntries(score.deductions.map(({ rule, points }) => [rule, points]))).toEqual(
      Object.fromEntries(rows.map(([rule, , , , points]) => [rule, Number(points)])),
    );
    const sum = score.deductions.reduce((total, { points }) => total + points, 0);
    expect(prose).toContain(
      `The points add up to ${sum}, which leaves ${100 - sum}. There is an error, so the score is ${score.value}, grade ${score.grade}.`,
    );
    const mended = scoreOf(
      found.filter(({ rule }) => rule !== 'never-pull'),
      applicable,
    );
    expect(prose).toContain(`The score is ${mended.value}, grade ${mended.grade}.`);
  });
});

describe.each(['minikube', 'kind'])('docs/scoring.md says of the sample project what the program says: %s', (name) => {
  const heading = `${name} on EKS`;

  test('its deductions', async () => {
    const { score } = await cardOf(name);
    expect(table(ofRules, heading)).toEqual(
      score.deductions.map(({ rule, severity, failing, applicable, points }) => [
        rule,
        severity,
        String(failing),
        String(applicable),
        points.toFixed(1),
      ]),
    );
  });

  test('its sum, its grade and its size', async () => {
    const { resources, score } = await cardOf(name);
    const { deducted, value, grade } = score;
    expect(prose).toContain(`\`k8sport score ${name} --target eks\`, ${resources} objects:`);
    expect(prose).toContain(`100 − ${deducted.toFixed(1)} = ${value.toFixed(1)}, grade ${grade}.`);
  });

  test('its five differences', async () => {
    const { kinds, beyond } = (await cardOf(name)).fiveDifferences;
    expect(table(['difference', 'still to change'], heading)).toEqual([
      ...kinds.map(({ allowance, toChange }) => [allowance, String(toChange)]),
      ['beyond the five', String(beyond.toChange)],
    ]);
  });

  test.runIf(name === 'minikube')('its categories and its gains', async () => {
    const { categories, gains } = await cardOf(name);
    const failed = categories.filter((each) => each.score.deducted > 0);
    expect(table(['category', 'points', 'score', 'grade'], heading)).toEqual(
      failed.map(({ category, score: own }) => [category, own.deducted.toFixed(1), own.value.toFixed(1), own.grade]),
    );
    const rows = table(['fix', 'gain', 'score'], heading);
    expect(rows).toEqual(
      gains.slice(0, rows.length).map(({ rules, points, value }) => [rules.join(', '), points.toFixed(1), value.toFixed(1)]),
    );
  });
});

test('docs/scoring.md says of both variants what is the same in production', async () => {
  const sample = path.join(import.meta.dirname, '../fixtures/vision-platform');
  const columns = await Promise.all(
    ['score kind setup.sh kind-config.yaml --target eks', 'score minikube setup-minikube.sh --target eks'].map(async (command) => {
      expect(page).toContain(`\`k8sport ${command}\``);
      const { stdout } = await run(command.split(' '), { cwd: sample });
      return stdout
        .split('\n')
        .flatMap(
          (line) =>
            /^ {2}(\S+(?: \S+)?) {2,}(–|\d+(?:\.\d)?(?: %)?) {2,}(?:(\d+ of \d+) .*? {2,})?(\S+(?: %)?) +(\S+(?: %)?)$/
              .exec(line)
              ?.slice(1) ?? [],
        );
    }),
  );
  const [kind, minikube] = columns.map((cells) => Array.from({ length: cells.length / 5 }, (_, row) => cells.slice(row * 5, row * 5 + 5)));
  expect(kind).toHaveLength(6);
  expect(table(['row', 'kind variant', '', 'minikube variant', '', 'kind estimate', 'minikube estimate'])).toEqual(
    kind!.map(([row, share, counted = '', ...estimates], index) => [
      row,
      share,
      counted,
      minikube![index]![1],
      minikube![index]![2] ?? '',
      ...estimates,
    ]),
  );
});

/** The card of a variant of the sample project on EKS, in a repository where no configuration counts. */
async function cardOf(name: string): Promise<Scorecard> {
  const directory = path.join(import.meta.dirname, '../fixtures/vision-platform', name);
  const files = readdirSync(directory).map((file) => [`${name}/${file}`, readFileSync(path.join(directory, file), 'utf8')] as const);
  const { stdout } = await run(['score', name, '--target', 'eks', '-f', 'json'], { cwd: folder(Object.fromEntries(files)) });
  return (JSON.parse(stdout) as { cards: [Scorecard] }).cards[0];
}

describe('a score', () => {
  test('lies between 0 and 100', () => {
    fc.assert(
      fc.property(someFindings, someCounts, (found, applicable) => {
        const { value } = scoreOf(found, applicable);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(100);
      }),
    );
    expect(scoreOf([], new Map())).toMatchObject({ value: 100, grade: 'A', capped: false, deductions: [] });
  });

  test('is at most 69 where there is an error', () => {
    fc.assert(
      fc.property(someFindings, someCounts, fc.nat(9), (found, applicable, object) => {
        const score = scoreOf([...found, finding('never-pull', 'error', object)], applicable);
        expect(score.value).toBeLessThanOrEqual(69);
        expect(score.capped).toBe(score.deductions.reduce((left, { points }) => left - points, 100) > 69);
      }),
    );
  });

  test('never falls when a finding is mended', () => {
    fc.assert(
      fc.property(someFindings, someCounts, fc.nat(), (found, applicable, at) => {
        fc.pre(found.length > 0);
        const rest = found.toSpliced(at % found.length, 1);
        expect(scoreOf(rest, applicable).value).toBeGreaterThanOrEqual(scoreOf(found, applicable).value);
      }),
    );
  });

  test('never falls when clean objects are added, and they never lift it over an error', () => {
    fc.assert(
      fc.property(someFindings, someCounts, fc.constantFrom(...ruleIds), fc.nat(100_000), (found, applicable, rule, clean) => {
        const more = new Map(applicable).set(rule, applicable.get(rule)! + clean);
        const { value } = scoreOf(found, more);
        expect(value).toBeGreaterThanOrEqual(scoreOf(found, applicable).value);
        expect(value).toBeLessThanOrEqual(found.some(({ severity }) => severity === 'error') ? 69 : 100);
      }),
    );
  });

  test('loses no more than the weight to one mistake, however often it is made', () => {
    fc.assert(
      fc.property(fc.constantFrom(...severities), fc.nat(1000), fc.nat(1000), (severity, times, applicable) => {
        const repeated = Array.from({ length: times + 1 }, (_, object) => finding('never-pull', severity, object));
        const [deduction] = scoreOf(repeated, new Map([['never-pull', applicable]])).deductions;
        expect(deduction!.points).toBeLessThanOrEqual(weights[severity]);
        expect(deduction!.points).toBeGreaterThanOrEqual(weights[severity] * leastShare);
      }),
    );
  });

  test('is 100 less the points of its deductions, to the last decimal', () => {
    fc.assert(
      fc.property(someFindings, someCounts, (found, applicable) => {
        const { value, capped, deducted, deductions } = scoreOf(found, applicable);
        const tenths = deductions.map(({ points }) => Number((points * 10).toFixed(9)));
        expect(tenths.every(Number.isInteger)).toBe(true);
        const sum = tenths.reduce((a, b) => a + b, 0);
        expect(deducted).toBe(sum / 10);
        expect(value).toBe(capped ? 69 : Math.max(0, 1000 - sum) / 10);
      }),
    );
  });

  test('does not depend on the order of the findings', () => {
    fc.assert(
      fc.property(someFindings, someCounts, (found, applicable) => {
        expect(scoreOf(found.toReversed(), applicable)).toEqual(scoreOf(found, applicable));
      }),
    );
  });
});

describe('docs/scoring.md says of continuity what the program says', () => {
  const lines = async (cwd: string, ...sides: string[]): Promise<string[]> =>
    (await run(['compare', ...sides], { cwd })).stdout.trimEnd().split('\n').slice(-2);

  test('of the Job', async () => {
    const directory = folder({});
    const local = /### A Job[^]*?```yaml\n([^]*?)```/.exec(page)![1]!;
    const image = /In production the image is `([^`]+)`/.exec(page)![1]!;
    writeFileSync(path.join(directory, 'local.yaml'), local);
    writeFileSync(path.join(directory, 'production.yaml'), local.replace(/image: .*/, `image: ${image}`));
    const [shares, verdict] = await lines(directory, 'local.yaml', 'production.yaml');
    expect(shares).toBe('continuity: identical 83.3 %, allowed 16.7 %, declared 0 %, drift 0 % of 6 values');
    expect(prose).toContain('There are 6 leaves, one of which differs: identical 83.3 %, allowed 16.7 %, drift 0 %.');
    expect(verdict).toMatch(/: 1 value of 6 differs, allowed: image-reference$/);
  });

  test('of the sample project', async () => {
    const sample = path.join(import.meta.dirname, '../fixtures/vision-platform');
    const [shares] = await lines(sample, 'environments/local', 'environments/production');
    const [, identical, allowed, drift, leaves] = /identical (.*?), allowed (.*?), declared 0 %, drift (.*?) of (\d+) values/.exec(
      shares!,
    )!;
    expect(prose).toContain(`have ${leaves} leaves: identical ${identical}, allowed ${allowed}, drift ${drift}.`);
    const [whole, verdict] = await lines(sample, 'kind', 'minikube');
    const [, values] = /of (\d+) values/.exec(whole!)!;
    const [, drifting] = /: (\d+) values differ/.exec(verdict!)!;
    expect(prose).toContain(`${drifting} of ${values} leaves drift.`);
  });
});
