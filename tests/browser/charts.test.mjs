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
