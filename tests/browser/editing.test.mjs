// The text area between a paste and the views: folded to one line when a report is in, open as soon as one edits.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, paste, putAndPress, sample, show, state } from './support/app.mjs';
import { report } from './support/report.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Pastes by the keyboard, by way of the clipboard, at the caret. */
async function pasteByKeys(page, text) {
  await page.evaluate((text) => {
    const area = document.body.appendChild(document.createElement('textarea'));
    area.value = text;
    area.select();
    document.execCommand('copy');
    area.remove();
    document.querySelector('#report').focus();
  }, text);
  await page.keyboard.press('Control+V');
  await page.waitForTimeout(50);
  await state(page, 'done');
}

const unit = (page) => page.locator('#numbers select[aria-label=单位]');

/** How many numbers there are by the line of totals. */
const total = async (page) => Number(/(\d+) 个数字/.exec(await page.textContent('.status p'))[1]);

const isFolded = (page) => page.$eval('.input', (card) => card.classList.contains('folded'));

test('a pasted report is folded to its first line; who types in it or clicks it gets it open', async () => {
  const { page, close } = await open(browser);
  await pasteByKeys(page, sample('zh'));
  await page.waitForFunction(() => document.querySelector('.input.folded #report').scrollTop === 0);
  await page.keyboard.type('完');
  assert.equal(await isFolded(page), false, 'typed');
  await page.getByRole('button', { name: '收起', exact: true }).click();
  assert.equal(await isFolded(page), true);
  await page.locator('#report').click();
  assert.equal(await isFolded(page), false, 'clicked');
  await close();
});

test('a paragraph that is moved or pasted while one edits leaves the text area open', async () => {
  const { page, close } = await open(browser);
  await pasteByKeys(page, sample('zh'));
  await page.getByRole('button', { name: '编辑' }).click();
  await page.locator('#report').focus();
  await page.$eval('#report', (area) => area.setSelectionRange(0, 400));
  await page.keyboard.press('Control+X');
  assert.equal(await isFolded(page), false, 'cut');
  await page.keyboard.press('Control+V');
  assert.equal(await isFolded(page), false, 'pasted again');
  assert.equal(await page.inputValue('#report'), sample('zh'));
  await close();
});

test('what was stopped can be started again', async () => {
  const { page, close } = await open(browser);
  await page.evaluate(putAndPress, { text: report, times: 20_000, selector: '#cancel' });
  await page.locator('#resume').click();
  await state(page, 'done');
  assert.match(await page.textContent('#outline'), /办学条件/);
  assert.equal(await page.locator('#resume').count(), 0);
  await close();
});

test('another report begins with no filter of the one before, an edited one keeps them', async () => {
  const { page, close } = await open(browser);
  await paste(page, sample('zh'));
  await show(page, 'numbers');
  await unit(page).selectOption('元');
  await page.locator('#numbers .chip', { hasText: '金额' }).click();
  await show(page, 'keywords');
  const whole = await page.locator('#keywords tbody tr').count();
  await page.getByLabel('统计范围').selectOption({ index: 2 });
  assert.ok((await page.locator('#keywords tbody tr').count()) < whole);

  await paste(page, `${sample('zh')}末尾补充一句。`);
  assert.notEqual(await page.getByLabel('统计范围').inputValue(), '');
  await show(page, 'numbers');
  assert.equal(await unit(page).inputValue(), '元');

  await paste(page, sample('en'));
  assert.equal(await page.getAttribute('#numbers table', 'aria-rowcount'), String((await total(page)) + 1));
  assert.equal(await page.locator('#numbers .chip[aria-pressed=true]').textContent(), `全部 ${await total(page)}`);
  await show(page, 'keywords');
  assert.equal(await page.getByLabel('统计范围').inputValue(), '');
  await close();
});

test('a filter whose value an edit took away hides nothing', async () => {
  const { page, close } = await open(browser);
  const text = `${report}补助学生320人次，接待群众150人次。\n`;
  await paste(page, text);
  await show(page, 'numbers');
  await unit(page).selectOption('人次');
  await paste(page, text.replaceAll('人次', '户'));
  assert.equal(await page.locator('#numbers tbody tr').count(), await total(page));
  assert.equal(await unit(page).inputValue(), '');
  await close();
});

test('Back leads to no place of a text that is gone', async () => {
  const { page, close } = await open(browser);
  await paste(page, sample('zh'));
  await show(page, 'numbers');
  await page.locator('#numbers tbody tr button').nth(4).click();
  await show(page, 'overview');
  await paste(page, `${report}\n`.repeat(3));
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('#tab-numbers').ariaSelected === 'true');
  assert.equal(await page.locator('#source [data-current]').count(), 0);
  assert.equal(await page.locator('#numbers tr[aria-current]').count(), 0);
  await close();
});

test('what was typed before an undo can be brought back as well', async () => {
  const { page, close } = await open(browser);
  await paste(page, sample('zh'));
  await paste(page, report);
  await page.locator('#report').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('补记。');
  await page.click('#undo');
  assert.equal(await page.inputValue('#report'), sample('zh'));
  await page.click('#undo');
  assert.equal(await page.inputValue('#report'), `${report}补记。`);
  await close();
});
