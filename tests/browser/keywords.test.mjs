// Keywords for the reader: order, search, own words, contexts.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, paste, sample, show } from './support/app.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const terms = (page) => page.$$eval('#keywords tbody tr:not(.spacer) td:first-child', (cells) => cells.map((cell) => cell.textContent.trim()));

async function keywords() {
  const app = await open(browser);
  await paste(app.page, sample('zh'));
  await show(app.page, 'keywords');
  return app;
}

test('terms are listed by how telling they are or by count', async () => {
  const { page, close } = await keywords();
  const telling = await terms(page);
  await page.getByRole('button', { name: '按次数' }).click();
  const counts = await page.$$eval('#keywords td.count .n', (cells) => cells.map((cell) => Number(cell.textContent)));
  assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
  assert.notDeepEqual(await terms(page), telling);
  await close();
});

test('words that are no keyword are looked for in the text, as substrings', async () => {
  const { page, close } = await keywords();
  await page.fill('#keywords-filter', '舍改');
  await page.getByRole('button', { name: /原文中有 \d+ 处/ }).click();
  assert.equal(await page.textContent('#source [data-current]'), '舍改');
  await close();
});

test('the reader leaves words out, keeps words whole and joins synonyms at once', async () => {
  const { page, close } = await keywords();
  const [first] = await terms(page);
  await page.locator('#keywords .menu summary').click();
  await page.fill('#own-words', `-${first}\n互联网+教育\n幼儿园 = 公办幼儿园`);
  await page.waitForFunction((first) =>
    [...document.querySelectorAll('#keywords td:first-child')].every((cell) => cell.textContent.trim() !== first), first);
  const now = await terms(page);
  assert.ok(!now.includes(first));
  assert.ok(now.includes('互联网+教育'));
  assert.ok(!now.includes('公办幼儿园'));
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.state === 'ready');
  await paste(page, sample('zh'));
  await show(page, 'keywords');
  assert.ok(!(await terms(page)).includes(first), 'the list is kept');
  await close();
});

test('what every report says is listed on demand', async () => {
  const { page, close } = await keywords();
  const before = await page.textContent('#keywords tbody');
  await page.locator('#keywords .menu summary').click();
  await page.getByRole('checkbox', { name: /套话/ }).check();
  await page.waitForFunction((before) => document.querySelector('#keywords tbody').textContent !== before, before);
  await close();
});

test('a term shows each occurrence in its context, sorted as one likes', async () => {
  const { page, close } = await keywords();
  await page.fill('#keywords-filter', '^义务教育$');
  await page.locator('#keywords tbody tr').first().locator('button').click();
  const right = () => page.$$eval('#keywords .kwic .right', (cells) => cells.map((cell) => cell.textContent.trim()));
  assert.ok((await right()).length >= 4);
  await page.getByRole('button', { name: '按右侧' }).click();
  const sorted = await right();
  const collator = new Intl.Collator('zh-CN');
  assert.deepEqual(sorted, [...sorted].sort(collator.compare));
  await page.locator('#keywords .kwic').nth(2).click();
  assert.equal(await page.textContent('#source [data-current]'), '义务教育');
  await close();
});

test('the same term again goes on to its next place', async () => {
  const { page, close } = await keywords();
  await page.fill('#keywords-filter', '^义务教育$');
  const term = page.locator('#keywords tbody tr').first().locator('button');
  await term.click();
  assert.match(await page.textContent('#source .finder [role=status]'), /^1 \//);
  await term.click();
  assert.match(await page.textContent('#source .finder [role=status]'), /^2 \//);
  await close();
});

test('where words are parted by spaces, contexts are sorted by whole words before the term', async () => {
  const { page, close } = await open(browser);
  await paste(page, ['zebra old', 'able new', 'ape new', 'oak'].map((words) => `The ${words} library was open.`).join(' '));
  await show(page, 'keywords');
  await page.fill('#keywords-filter', 'librar');
  await page.locator('#keywords tbody tr button, #in-text').first().click();
  await page.getByRole('button', { name: '按左侧' }).click();
  const left = await page.$$eval('#keywords .kwic .left', (cells) => cells.map((cell) => cell.textContent.trim().split(' ').slice(-2).join(' ')));
  assert.deepEqual(left, ['able new', 'ape new', 'The oak', 'zebra old']);
  await close();
});

test('the buttons say what the list is sorted by, and so do the heads', async () => {
  const { page, close } = await keywords();
  const pressed = () => page.$$eval('#keywords .bar-top .segmented [aria-pressed=true]', (buttons) => buttons.map((button) => button.textContent));
  assert.deepEqual(await pressed(), ['按重要性']);
  await page.locator('#keywords th.column-count button').click();
  assert.deepEqual(await pressed(), ['按次数']);
  await page.locator('#keywords th.column-term button').click();
  assert.deepEqual(await pressed(), []);
  await page.getByRole('button', { name: '按重要性' }).click();
  await page.getByLabel('统计范围').selectOption({ index: 1 });
  assert.deepEqual(await pressed(), ['按次数'], 'of a part the most frequent come first');
  await page.getByRole('button', { name: '按重要性' }).click();
  assert.deepEqual(await pressed(), ['按重要性']);
  await close();
});

test('the word lists close by Escape and when one goes on elsewhere', async () => {
  const { page, close } = await keywords();
  const menu = page.locator('#keywords .menu');
  const isOpen = () => menu.evaluate((element) => element.open);
  await menu.locator('summary').click();
  await page.locator('#own-words').press('Escape');
  assert.equal(await isOpen(), false);
  assert.ok(await menu.locator('summary').evaluate((summary) => summary === document.activeElement), 'the focus goes back');
  await menu.locator('summary').click();
  await page.getByRole('checkbox', { name: /套话/ }).check();
  assert.equal(await isOpen(), true);
  await page.locator('#source .source-text').click({ position: { x: 5, y: 5 } });
  assert.equal(await isOpen(), false);
  await close();
});

test('plurals and the reader\'s synonyms are counted, listed and marked with their term', async () => {
  const { page, close } = await open(browser);
  await paste(page, 'The library opened in May. Libraries lend books and a library teaches. Museums and libraries share a catalogue; the catalogue lists museums.');
  await show(page, 'keywords');
  const row = page.locator('#keywords tbody tr', { hasText: 'library' });
  assert.equal(await row.locator('td.count .n').textContent(), '4');
  await row.locator('button').click();
  assert.equal(await page.locator('#keywords .kwic').count(), 4);
  assert.match(await page.textContent('#keywords .forms'), /libraries 2/);
  assert.deepEqual(await page.$$eval('#source mark.mark-term', (marks) => marks.map((mark) => mark.textContent)), ['library', 'Libraries', 'library', 'libraries']);
  await show(page, 'charts');
  await page.waitForSelector('#figure-keywords .mark');
  assert.match(await page.textContent('#figure-keywords svg'), /library\s*4|4/);

  await paste(page, '双减工作推进有力。减负措施到位，双减成效明显，减负获得好评。教师队伍稳定，教师待遇提高。');
  await show(page, 'keywords');
  await page.locator('#keywords .menu summary').click();
  await page.fill('#own-words', '双减 = 减负');
  const synonym = page.locator('#keywords tbody tr', { hasText: '双减' });
  await page.waitForFunction(() => [...document.querySelectorAll('#keywords tbody tr')].some((row) => /^双减4/.test(row.textContent)));
  assert.equal(await synonym.locator('td.count .n').textContent(), '4');
  await close();
});
