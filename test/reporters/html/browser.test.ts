import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import type { Report } from '../../../src/model/report.ts';
import { html } from '../../../src/reporters/html/html.ts';
import { context, findings, report, reportOf } from '../report.ts';
import { Chromium, findChromium } from './chromium.ts';
import { contrast, type Rgb } from './contrast.ts';

const binary = findChromium();
if (binary === undefined) process.stderr.write('no browser: install chromium, or name one in CHROME_PATH\n');

describe.skipIf(binary === undefined)('in a browser', { timeout: 30_000 }, () => {
  let browser: Chromium;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'k8sport-html-'));
    browser = new Chromium(binary!);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const file = (page: string): string => {
    const name = path.join(folder, 'report.html');
    writeFileSync(name, page);
    return pathToFileURL(name).href;
  };
  const written = (of: Report): string => file(html(of, context) as string);

  /** The messages that can be seen. */
  const seen = (): Promise<string[]> =>
    browser.evaluate(
      `Array.from(document.querySelectorAll('.finding')).filter((each) => each.checkVisibility()).map((each) => each.querySelector('h4').textContent).sort()`,
    );
  const messages = (keep: (finding: Finding) => boolean): string[] =>
    findings
      .filter(keep)
      .map(({ message }) => message.replaceAll('`', ''))
      .toSorted();
  const status = (): Promise<string> => browser.evaluate(`document.getElementById('shown').textContent`);
  const complaints = (): string[] =>
    browser.events
      .filter(({ method }) => method === 'Runtime.exceptionThrown' || method === 'Log.entryAdded')
      .map(({ params }) => JSON.stringify(params));

  test('the report opens, asks for nothing else and complains of nothing', async () => {
    const url = written(report);
    await browser.open(url);
    expect(complaints()).toEqual([]);
    const requests = browser.events.filter(({ method }) => method === 'Network.requestWillBeSent');
    expect(requests.map(({ params }) => (params['request'] as { url: string }).url)).toEqual([url]);
    expect(await browser.evaluate('document.title')).toBe('k8sport: 69 of 100 (D)');
    expect(await seen()).toEqual(messages(() => true));
    expect(await status()).toBe('4 of 4 findings shown');
  });

  test('clicks on severities filter, and a click shows all again', async () => {
    await browser.open(written(report));
    await browser.click('input[value=error]');
    expect(await seen()).toEqual(messages(({ severity }) => severity !== 'error'));
    await browser.click('input[value=info]');
    expect(await seen()).toEqual(messages(({ severity }) => severity === 'warning'));
    expect(await status()).toBe('1 of 4 findings shown');
    await browser.click('button[type=reset]');
    await browser.evaluate('new Promise((resolve) => setTimeout(resolve, 50))');
    expect(await seen()).toEqual(messages(() => true));
  });

  test.each<[string, number, (finding: Finding) => boolean]>([
    ['environment', 1, ({ environments }) => environments.includes('local')],
    ['environment', 2, ({ environments }) => environments.includes('production')],
    ['environment', 4, ({ environments }) => environments.length === 0],
    ['target', 1, ({ targets }) => targets.includes('eks')],
    ['target', 2, ({ targets }) => targets.includes('gke')],
    ['rule', 3, ({ rule }) => rule === 'local-storage-class'],
  ])('the %s is chosen with keys: %i down', async (name, steps, keep) => {
    await browser.open(written(report));
    await browser.evaluate(`document.querySelector('select[name=${name}]').focus()`);
    for (let step = 0; step < steps; step++) await browser.press('ArrowDown', 40);
    expect(await seen()).toEqual(messages(keep));
  });

  test('files fold and unfold by click', async () => {
    await browser.open(written(report));
    await browser.click('.file summary');
    expect((await seen()).length).toBeLessThan(findings.length);
    await browser.click('#fold');
    expect(await seen()).toEqual([]);
    await browser.click('#fold');
    expect(await seen()).toEqual(messages(() => true));
  });

  test('without scripts, all findings can be seen, and no filter', async () => {
    await browser.open('about:blank');
    await browser.send('Emulation.setScriptExecutionDisabled', { value: true });
    await browser.open(written(report));
    expect(await seen()).toEqual(messages(() => true));
    expect(await browser.evaluate(`document.getElementById('filters').checkVisibility()`)).toBe(false);
    await browser.send('Emulation.setScriptExecutionDisabled', { value: false });
  });

  test('what a manifest says does not run, and would not if it got that far', async () => {
    const attack = `<img src=x onerror="window.alive=1"><script>window.alive=1</script>"'>`;
    await browser.open(
      written(
        reportOf({
          message: attack,
          environments: [attack, 'b'],
          resource: { group: '', version: '', kind: attack, namespace: attack, name: attack },
        }),
      ),
    );
    expect(await browser.evaluate('window.alive')).toBeUndefined();
    expect(complaints()).toEqual([]);

    await browser.open(file((html(report, context) as string).replace('<main>', `<main>${attack}`)));
    expect(await browser.evaluate('window.alive')).toBeUndefined();
    expect(complaints().join('\n')).toContain('Content Security Policy');
  });

  test.each(['light', 'dark'])('every text can be read: %s', async (scheme) => {
    await browser.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    await browser.open(written(report));
    const texts = await browser.evaluate<readonly { text: string; color: string; ground: string; size: number }[]>(`(() => {
      const ground = (element) => {
        const color = getComputedStyle(element).backgroundColor;
        return /, 0\\)$/.test(color) && element.parentElement ? ground(element.parentElement) : color;
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        const text = walker.currentNode.data.trim();
        if (text === '' || element.tagName === 'SCRIPT' || !element.checkVisibility()) continue;
        const style = getComputedStyle(element);
        const color = element instanceof SVGElement ? style.fill : style.color;
        found.push({ text, color, ground: ground(element), size: parseFloat(style.fontSize) });
      }
      return found;
    })()`);
    const rgb = (color: string): Rgb => color.match(/\d+/g)!.slice(0, 3).map(Number) as unknown as Rgb;
    expect(texts.length).toBeGreaterThan(100);
    expect(rgb(texts[0]!.ground)[0] > 127).toBe(scheme === 'light');
    expect(texts.filter(({ color, ground }) => contrast(rgb(color), rgb(ground)) < 4.5)).toEqual([]);
    await browser.send('Emulation.setEmulatedMedia', { features: [] });
  });

  test('nothing is wider than a telephone', async () => {
    await browser.send('Emulation.setDeviceMetricsOverride', { width: 360, height: 700, deviceScaleFactor: 1, mobile: true });
    const long = 'averyveryveryveryveryveryveryveryveryveryverylongname'.repeat(4);
    await browser.open(written(reportOf({ message: long, place: { ...findings[2]!.place, file: long }, environments: [long, 'b'] })));
    expect(await browser.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await browser.send('Emulation.clearDeviceMetricsOverride');
  });
});
