// Long texts: progress, stopping, and a page that stays usable.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, paste, putAndPress, sample } from './support/app.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const part = `${sample('zh')}\n`;
const times = (megabytes) => Math.ceil((megabytes * 1_000_000) / Buffer.byteLength(part));
const megabytes = (n) => part.repeat(times(n));

test('ten megabytes are analysed with progress and can be stopped', async () => {
  const { page, close } = await open(browser);
  const done = await page.evaluate(putAndPress, { text: part, times: times(10), selector: '#cancel' });
  assert.ok(done >= 0 && done < 1, `told ${done} of 1`);
  await page.waitForFunction(() => /已停止/.test(document.querySelector('[role=status]').textContent));
  assert.equal(await page.evaluate(() => document.querySelector('#report').value.length), megabytes(10).length, 'nothing is lost');
  await paste(page, sample('zh'));
  assert.ok((await page.locator('#outline [role=treeitem]').count()) > 8, 'the page works on');
  await close();
});

test('ten megabytes scroll and are cleared with little work', { timeout: 120_000 }, async () => {
  const { page, close } = await open(browser);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  /** Milliseconds of processor time of the page's main thread, which other work on the machine does not change. */
  const used = async (act) => {
    const clock = async () =>
      1000 * (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value;
    const before = await clock();
    await act();
    return (await clock()) - before;
  };
  await paste(page, megabytes(10));
  await page.waitForTimeout(3000);

  const scrolling = await used(() =>
    page.evaluate(async () => {
      const source = document.querySelector('.source-text');
      for (let jump = 0; jump < 30; jump++) {
        source.scrollTop = source.scrollHeight * ((jump * 0.381966) % 1);
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
      }
    }));
  assert.ok(scrolling / 30 < 100, `${(scrolling / 30).toFixed(1)} ms for a jump`);
  const blank = await page.evaluate(() => {
    const { left, right, top, bottom } = document.querySelector('.source-text').getBoundingClientRect();
    const heights = Array.from({ length: 20 }, (_, index) => top + 10 + (index * (bottom - top - 20)) / 20);
    return heights.filter((y) => !document.elementFromPoint((left + right) / 2, y).closest('.chunk')).length;
  });
  assert.equal(blank, 0, 'what can be seen is drawn');

  const clearing = await used(() => page.click('#clear'));
  assert.ok(clearing < 1500, `cleared in ${clearing.toFixed(0)} ms`);
  const back = await used(() => page.click('#undo'));
  assert.ok(back < 1500, `brought back in ${back.toFixed(0)} ms`);
  await close();
});

test('of a long text only what can be seen is drawn, and every place can be gone to', async () => {
  const { page, close } = await open(browser);
  await paste(page, `${megabytes(2)}十、最后一节\n完成投资7.77亿元。\n`);
  const drawn = await page.$$eval('#source .block', (blocks) => blocks.length);
  assert.ok(drawn < 600, `${drawn} blocks drawn`);
  await page.locator('#find').fill('7.77亿元');
  await page.locator('#find').press('Enter');
  await page.waitForFunction(() => {
    const mark = document.querySelector('#source [data-current]');
    const box = mark?.getBoundingClientRect();
    return box && box.top > 0 && box.bottom < innerHeight;
  });
  await close();
});
