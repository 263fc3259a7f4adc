// Charts on the page: tips, keys, files.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch, open, paste, sample, show } from './support/app.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function charts() {
  const app = await open(browser);
  await paste(app.page, sample('zh'));
  await show(app.page, 'charts');
  await app.page.waitForSelector('#charts svg .mark');
  return app;
}

test('a mark has a name, a tip, and leads to its place by key', async () => {
  const { page, close } = await charts();
  const mark = page.locator('#charts svg .mark').first();
  assert.ok((await mark.getAttribute('aria-label')).length > 2);
  await mark.focus();
  await page.locator('.tip').waitFor();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('#source [data-current]').count() > 0, true);
  assert.ok(await mark.evaluate((element) => element.classList.contains('chosen')));
  await close();
});

test('a chart has its table and is saved as SVG, PNG and CSV', async () => {
  const { page, close } = await charts();
  const chart = page.locator('#charts .chart-card').first();
  await chart.locator('summary').click();
  await chart.locator('tbody tr').first().waitFor();
  assert.ok((await chart.locator('tbody tr').count()) >= (await chart.locator('svg .mark').count()));
  const file = async (name) => {
    const saved = page.waitForEvent('download');
    await chart.getByRole('button', { name }).click();
    return readFile(await (await saved).path());
  };
  const svg = (await file('SVG')).toString();
  assert.match(svg, /^<svg [^>]*xmlns/);
  assert.match(svg, /fill="rgb/);
  assert.doesNotMatch(svg, /href|<script|style=/);
  assert.equal((await file('PNG')).subarray(1, 4).toString(), 'PNG');
  assert.match((await file('CSV')).toString(), /^\ufeff.+\r\n/);
  await close();
});

test('a tip is never cut by the edges of its view', async () => {
  for (const width of [360, 1440]) {
    const { page, close } = await open(browser, { width, height: 780 });
    await paste(page, sample('zh'));
    await show(page, 'charts');
    const marks = page.locator('#charts .chart-card svg .mark');
    await marks.first().waitFor();
    for (const at of [0, 1, 14]) {
      await marks.nth(at).focus();
      await page.locator('.tip').waitFor();
      const [tip, panel] = [await page.locator('.tip').boundingBox(), await page.locator('#charts').boundingBox()];
      assert.ok(tip.y >= panel.y && tip.x >= panel.x && tip.x + tip.width <= panel.x + panel.width, JSON.stringify({ width, at, tip, panel }));
    }
    await close();
  }
});

const results = [
  'Results of Operations',
  'Net sales were $1.94 billion in fiscal 2023, compared with $1.82 billion in fiscal 2022.',
  'Operating income was $148.71 million in fiscal 2023, compared with $129.92 million in fiscal 2022.',
  'Net cash provided by operating activities was $204.12 million in fiscal 2023, compared with $118.44 million in fiscal 2022.',
  'The following table summarizes our cash flows (in thousands):\n',
  '                                   Fiscal 2023    Fiscal 2022',
  'Operating activities               $ 204,117      $ 118,440',
  'Investing activities                (62,398)       (95,310)',
  'Financing activities                (98,702)       (41,265)\n',
  'Gross margin was 37.2%, and selling expenses rose 6.8%. Store payroll increased $18.2 million.',
].join('\n');

test('on a phone no words of a chart leave it, and its bars stay long enough to be compared', async () => {
  const { page, close } = await open(browser, { width: 360, height: 780, locale: 'en-US' });
  await paste(page, results);
  await show(page, 'charts');
  await page.waitForSelector('#charts svg .mark');
  const outside = await page.$$eval('#charts svg', (drawings) => drawings.flatMap((svg) => {
    const { left, right } = svg.getBoundingClientRect();
    const words = [...svg.querySelectorAll('text')];
    return words.filter((text) => {
      const box = text.getBoundingClientRect();
      return box.left < left - 1 || box.right > right + 1;
    }).map((text) => text.textContent);
  }));
  assert.deepEqual(outside, []);
  const longest = await page.$$eval('#charts .chart-card:first-child .bar', (bars) => Math.max(...bars.map((bar) => bar.getBoundingClientRect().width)));
  assert.ok(longest > 40, `${longest} px`);
  await close();
});

test('what a saved chart says is not cut at its edge', async () => {
  const { page, close } = await open(browser, { width: 360, height: 780, locale: 'en-US' });
  await paste(page, results);
  await show(page, 'charts');
  const chart = page.locator('#charts .chart-card', { has: page.locator('.left-out') }).first();
  await chart.waitFor();
  const saving = page.waitForEvent('download');
  await chart.getByRole('button', { name: 'SVG' }).click();
  const svg = await readFile(await (await saving).path(), 'utf8');
  const [, width] = /width="(\d+)"/.exec(svg);
  const paper = await page.context().newPage();
  await paper.setContent(svg);
  const lines = await paper.$$eval('body > svg > text', (texts) => texts.map((text) => [text.textContent, text.getBBox().x + text.getBBox().width]));
  assert.ok(lines.length > 2);
  for (const [words, end] of lines) assert.ok(end <= Number(width), `${words}: ${end} of ${width}`);
  await close();
});
