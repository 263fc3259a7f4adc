// The table of numbers: sorted, filtered by words and conditions, copied, and as long as it may be.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, paste, show } from './support/app.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const report = [
  '一、投入',
  '教育支出18.62亿元，基建投资4200万元，补助1080万元。',
  '二、规模',
  '在校学生9.84万名，培训教师1.26万人次，接待群众320人次。',
  '满意率98.6%，投诉量下降12.5%。',
  '三、2024年目标',
  '计划投资4.2亿元，巩固率达到99%以上。',
].join('\n');

const column = (page, number) =>
  page.$$eval(`#numbers tbody tr:not(.spacer) td:nth-child(${number})`, (cells) => cells.map((cell) => cell.textContent.trim()));

async function numbers() {
  const app = await open(browser);
  await paste(app.page, report);
  await show(app.page, 'numbers');
  return app;
}

test('values are written in the magnitudes of the reader, the original is told on hover', async () => {
  const { page, close } = await numbers();
  const row = page.locator('#numbers tbody tr', { hasText: '18.62亿' });
  assert.match(await row.locator('td.number').getAttribute('title'), /18\.62亿元 = 1,862,000,000 元/);
  await page.click('#language');
  assert.ok((await column(page, 2)).includes('1.86B'));
  await close();
});

test('a click on a head sorts, a second turns the order, a third returns to that of the text', async () => {
  const { page, close } = await numbers();
  const asInText = await column(page, 2);
  const head = page.locator('#numbers th.column-value button');
  await head.click();
  assert.equal((await column(page, 2))[0], '18.62亿');
  assert.equal(await page.locator('#numbers th.column-value').getAttribute('aria-sort'), 'descending');
  await head.click();
  assert.equal((await column(page, 2)).at(-1), '18.62亿');
  await head.click();
  assert.deepEqual(await column(page, 2), asInText);
  await close();
});

for (const [query, expected] of [
  ['> 1亿元', ['18.62亿', '4.2亿']],
  ['单位=人次', ['1.26万', '320']],
  ['下降', ['12.5']],
  ['目标 >=99%', ['≥ 99']],
  ['补助', ['1080万']],
]) {
  test(`the filter understands “${query}”`, async () => {
    const { page, close } = await numbers();
    await page.fill('#numbers-filter', query);
    assert.deepEqual(await column(page, 2), expected);
    await close();
  });
}

test('each kind has its count and can be listed alone', async () => {
  const { page, close } = await numbers();
  await page.locator('#numbers .chip', { hasText: '金额' }).click();
  const units = new Set(await column(page, 3));
  assert.deepEqual([...units], ['元']);
  const shown = (await column(page, 2)).length;
  assert.match(await page.locator('#numbers .chip', { hasText: '金额' }).textContent(), new RegExp(`\\b${shown}$`));
  await close();
});

test('the table is copied so that no cell can be taken for a formula', async () => {
  const { page, close } = await open(browser);
  await paste(page, '一、情况\n=HYPERLINK()合同额3.5亿元，+cmd项目2个，气温-3.5度，支出1.2亿元。');
  await show(page, 'numbers');
  await page.evaluate(() => (navigator.clipboard.writeText = async (text) => void (window.copied = text)));
  await page.click('#numbers-copy');
  const rows = (await page.evaluate(() => window.copied)).split('\n').map((row) => row.split('\t'));
  assert.ok(rows.length > 2);
  for (const cell of rows.flat()) assert.ok(!/^[=+@]/.test(cell) && (!/^-/.test(cell) || /^-[\d.]+$/.test(cell)), cell);
  assert.ok(rows.some((row) => row.includes('350000000')), 'values in full');
  await close();
});

test('a chosen column is remembered', async () => {
  const { page, close } = await numbers();
  await page.locator('#numbers .menu summary').click();
  await page.getByRole('checkbox', { name: '时期' }).check();
  assert.equal(await page.locator('#numbers th.column-period').count(), 1);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.state === 'ready');
  await paste(page, report);
  await show(page, 'numbers');
  assert.equal(await page.locator('#numbers th.column-period').count(), 1);
  await close();
});

test('tens of thousands of rows are a table of a few dozen', async () => {
  const { page, close } = await open(browser);
  await paste(page, Array.from({ length: 20_000 }, (_, i) => `项目${i}投资${i + 2}万元。`).join('\n'));
  await show(page, 'numbers');
  const total = Number(await page.getAttribute('#numbers table', 'aria-rowcount'));
  assert.ok(total > 15_000, String(total));
  assert.ok((await page.locator('#numbers tbody tr').count()) < 150);
  await page.locator('#numbers .rows').evaluate((element) => (element.scrollTop = element.scrollHeight));
  await page.waitForFunction((total) =>
    [...document.querySelectorAll('#numbers tr[aria-rowindex]')].some((row) => Number(row.getAttribute('aria-rowindex')) === total), total);
  await close();
});

test('values are written the same in every view: grouped where that helps, a shared magnitude once, a true minus', async () => {
  const { page, close } = await open(browser);
  await paste(page, '一、投入\n投资4499.19万元，补助1200万元至1500万元，学生2538名，净利润-5.6亿元，总额999999999999999999999999999元。');
  await show(page, 'numbers');
  assert.deepEqual(await column(page, 2), ['4499.19万', '1200–1500万', '2538', '−5.6亿', '1.00e27']);
  await page.click('#language');
  assert.ok((await column(page, 2)).includes('2,538'));
  await close();
});

test('no value is cut, and a long label has two lines', async () => {
  const { page, close } = await open(browser, { width: 360, height: 800 });
  await paste(page, '一、投入\n义务教育薄弱环节改善与能力提升工程项目资金超过4499.19万元，其他资金12345.67万亿元。\n二、规模\n在校学生9.84万名。');
  await show(page, 'numbers');
  const cut = await page.$$eval('#numbers td.number .fit', (cells) =>
    cells.filter((cell) => cell.scrollHeight > cell.clientHeight + 1 || cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent));
  assert.deepEqual(cut, []);
  const rows = await page.$$eval('#numbers tbody tr', (rows) => rows.map((row) => row.getBoundingClientRect().height));
  assert.deepEqual([...new Set(rows)], [36], 'every row is as high as the window of rows believes');
  const [label] = await page.$$eval('#numbers td:first-child .fit', (cells) => cells.map((cell) => cell.getBoundingClientRect().height));
  assert.ok(label > 30, `${label} px`);
  await close();
});

test('where no number fits, the sentence that says so stands below the head', async () => {
  const { page, close } = await numbers();
  await page.fill('#numbers-filter', '没有这样的');
  const [table, empty] = [await page.locator('#numbers table').boundingBox(), await page.locator('#numbers .empty').boundingBox()];
  assert.ok(empty.y - table.y - table.height < 20, JSON.stringify({ table, empty }));
  await close();
});

test('whatever the width and the language, the labels have room', async () => {
  for (const [locale, width] of [['en-US', 360], ['en-US', 768], ['en-US', 1280], ['en-US', 1440], ['en-US', 1920], ['zh-CN', 360], ['zh-CN', 1280], ['zh-CN', 1920]]) {
    const { page, close } = await open(browser, { locale, width });
    await paste(page, report);
    await show(page, 'numbers');
    const { width: label } = await page.locator('#numbers th.column-label').boundingBox();
    assert.ok(label >= 110, `${locale} at ${width} px: ${label} px`);
    await close();
  }
});
