// Texts that are none: the page says what is the matter and keeps working.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, paste, state } from './support/app.mjs';
import { report } from './support/report.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const status = (page) => page.$eval('[role=status], [role=alert]', (element) => element.textContent);

test('an empty text leads back to the beginning', async () => {
  const { page, errors, close } = await open(browser);
  await paste(page, report);
  await page.fill('#report', '');
  await state(page, 'ready');
  await page.fill('#report', '   \n\n  ');
  await page.waitForTimeout(300);
  await state(page, 'ready', 'done');
  assert.deepEqual(errors, []);
  await close();
});

test('a megabyte of one character is said to be no report', async () => {
  const { page, errors, close } = await open(browser);
  await paste(page, '一'.repeat(1_000_000));
  assert.match(await page.textContent('body'), /一个字符/);
  await paste(page, report);
  assert.ok((await page.locator('#outline [role=treeitem]').count()) > 3, 'the next text is analysed as ever');
  assert.deepEqual(errors, []);
  await close();
});

test('binary noise is said to be no text', async () => {
  const { page, errors, close } = await open(browser);
  let seed = 1;
  const noise = Array.from({ length: 50_000 }, () => String.fromCharCode((seed = (seed * 48271) % 2147483647) % 256)).join('');
  await paste(page, noise);
  assert.match(await page.textContent('body'), /不是文字/);
  assert.deepEqual(errors, []);
  await close();
});

test('lone surrogates, controls and private characters do no harm', async () => {
  const { page, errors, close } = await open(browser);
  await paste(page, `${report}\ud800 \udc00\u0000\u202e\ue000💛 共5所学校。`);
  assert.match(await page.textContent('#source'), /共5所学校/);
  assert.deepEqual(errors, []);
  await close();
});

test('markup in a report stays text', async () => {
  const { page, errors, close } = await open(browser);
  const payload = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  await paste(page, `一、${payload}工作\n${payload}新建学校12所，招聘教师30名，争取${payload}资金3亿元、5亿元。\n二、“${payload}”工作\n完成。`);
  assert.equal(await page.locator('main img, main script').count(), 0);
  assert.notEqual(await page.title(), '1');
  assert.deepEqual(errors, []);
  await close();
});

test('a file that is no text file, or empty, is refused in plain words, and the report stays', async () => {
  const { page, errors, close } = await open(browser);
  await paste(page, report);
  const give = (name, bytes) => page.setInputFiles('input[type=file][accept*=".md"]', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  for (const [name, bytes] of [
    ['年度总结.docx', 'PK\u0003\u0004 word/document.xml'],
    ['年度总结.pdf', '%PDF-1.7 stream'],
    ['old.doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]],
  ]) {
    await give(name, bytes);
    await page.waitForFunction((name) => document.querySelector('[role=alert]')?.textContent.includes(name), name);
    assert.match(await page.textContent('[role=alert]'), /复制正文粘贴/);
  }
  await give('空.txt', '');
  await page.waitForFunction(() => /没有文字/.test(document.querySelector('[role=alert]')?.textContent));
  assert.equal(await page.inputValue('#report'), report);
  assert.match(await page.textContent('#outline'), /办学条件/);
  assert.deepEqual(errors, []);
  await close();
});
