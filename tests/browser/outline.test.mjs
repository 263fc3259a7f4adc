// The outline as a tree: keys, filter, following the reader, Markdown.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, paste, show } from './support/app.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const report = [
  '某市2023年工作总结',
  '一、主要工作',
  '（一）教育投入。全年支出18.62亿元，增长7.8%。',
  '（二）学位供给。新增学位2430个。',
  '二、存在问题',
  '（一）缺额较大。缺教师130名。',
  '三、下一步打算',
  '（一）扩大供给。新增学位5200个以上。',
].join('\n');

const titles = (page) => page.$$eval('#outline [role=treeitem] .title', (items) => items.map((item) => item.textContent));
const focused = (page) => page.evaluate(() => document.activeElement.querySelector('.title')?.textContent);

test('arrow keys walk, close and open the tree as the ARIA pattern says', async () => {
  const { page, close } = await open(browser);
  await paste(page, report);
  await page.locator('#outline [role=treeitem]').first().focus();
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(page), /教育投入/);
  await page.keyboard.press('ArrowLeft');
  assert.match(await focused(page), /主要工作/);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await page.locator('#outline [role=treeitem]').first().getAttribute('aria-expanded'), 'false');
  assert.ok(!(await titles(page)).some((title) => title.includes('教育投入')));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  assert.match(await focused(page), /扩大供给/);
  await page.keyboard.press('Home');
  assert.match(await focused(page), /主要工作/);
  await page.keyboard.press('Enter');
  assert.match(await page.textContent('#source [data-current]'), /主要工作/);
  await close();
});

test('one treeitem can be reached by Tab, and each says its level and its place among its siblings', async () => {
  const { page, close } = await open(browser);
  await paste(page, report);
  assert.equal(await page.locator('#outline [role=treeitem][tabindex="0"]').count(), 1);
  const second = page.locator('#outline [role=treeitem]', { hasText: '学位供给' });
  assert.equal(await second.getAttribute('aria-level'), '2');
  assert.equal(await second.getAttribute('aria-posinset'), '2');
  assert.equal(await second.getAttribute('aria-setsize'), '2');
  await close();
});

test('the filter shows what holds its words and what stands above it', async () => {
  const { page, close } = await open(browser);
  await paste(page, report);
  await page.fill('#outline-filter', '缺额');
  assert.deepEqual((await titles(page)).map((title) => title.replace(/^.*[、）]/, '')), ['存在问题', '缺额较大']);
  await close();
});

test('the tree follows the reader through the source', async () => {
  const { page, close } = await open(browser, { height: 600 });
  await paste(page, report.replaceAll('。\n', `。${'各项工作扎实推进，成效明显。'.repeat(60)}\n`));
  await page.locator('.source-text').evaluate((element) => (element.scrollTop = element.scrollHeight));
  await page.waitForSelector('#outline [role=treeitem][aria-current=location]');
  await page.waitForFunction(() =>
    /存在问题|缺额|下一步|扩大/.test(document.querySelector('#outline [aria-current=location]').textContent));
  await close();
});

test('the outline is copied as Markdown', async () => {
  const { page, close } = await open(browser);
  await paste(page, report);
  await page.evaluate(() => (navigator.clipboard.writeText = async (text) => void (window.copied = text)));
  await page.click('#outline-copy');
  const markdown = await page.evaluate(() => window.copied);
  assert.match(markdown, /^# 某市2023年工作总结\n\n## 一、主要工作\n\n### （一）教育投入\n/);
  await close();
});

test('on a phone the outline is a tab, and a heading leads to the source', async () => {
  const { page, close } = await open(browser, { width: 390, height: 844 });
  await paste(page, report);
  await show(page, 'outline');
  await page.locator('#outline [role=treeitem]', { hasText: '存在问题' }).click();
  assert.match(await page.textContent('#source [data-current]'), /存在问题/);
  assert.ok(await page.locator('#source').isVisible());
  await page.goBack();
  await page.locator('#outline').waitFor({ state: 'visible' });
  await close();
});

test('what is closed stays closed while the report is edited or its words are counted anew', async () => {
  const { page, close } = await open(browser);
  await paste(page, report);
  await page.locator('#outline .twist').first().click();
  const closed = await titles(page);
  assert.ok(!closed.some((title) => title.includes('教育投入')));
  await paste(page, report.replace('18.62', '19.62'));
  assert.deepEqual(await titles(page), closed);
  await show(page, 'keywords');
  await page.locator('#keywords .menu summary').click();
  await page.getByRole('checkbox', { name: '单字' }).check();
  await page.waitForTimeout(400);
  assert.deepEqual(await titles(page), closed);
  await close();
});

test('the hashes of Markdown are not part of a name', async () => {
  const { page, close } = await open(browser);
  await paste(page, '# 复盘报告\n\n## 1. 概述\n影响用户18.6万人。\n\n## 原因\n连接池耗尽126次。\n');
  assert.deepEqual(await titles(page), ['1. 概述', '原因']);
  await show(page, 'overview');
  assert.deepEqual(await page.$$eval('#overview .part .name', (names) => names.map((name) => name.textContent)), ['1. 概述', '原因']);
  await close();
});
