// Paste a report, see its outline, keywords, numbers and charts, click to its places. From disk, without a network.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, paste, sample, show, state } from './support/app.mjs';
import { report } from './support/report.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** What is highlighted in the source as the chosen place. */
const chosenPlace = (page) =>
  page.waitForSelector('#source [data-current]').then(() =>
    page.$$eval('#source [data-current]', (marks) => marks.map((mark) => mark.textContent).join('')));

/** Waits until the chosen place has been scrolled into sight. */
const inSight = (page) =>
  page.waitForFunction(() => {
    const { top, bottom } = document.querySelector('#source [data-current]').getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

test('a pasted report fills every view without a button', async () => {
  const { page, close } = await open(browser);
  await paste(page, report);

  const headings = await page.$$eval('#outline [role=treeitem]', (items) => items.map((item) => [item.ariaLevel, item.textContent]));
  assert.equal(headings.filter(([level]) => level === '1').length, 2);
  assert.match(headings[0][1], /一、.*主要工作/);
  assert.match(headings.map(([, text]) => text).join('\n'), /（二）.*教师队伍不断加强/);

  await show(page, 'numbers');
  const rows = await page.$$eval('#numbers tbody tr', (rows) => rows.map((row) => row.textContent));
  const row = (part) => rows.find((text) => text.includes(part)) ?? assert.fail(`no row with ${part} in ${rows.join('\n')}`);
  assert.match(row('项目资金'), /6\.97\s*亿/);
  assert.match(row('优质均衡比例'), /84\.38|2\.1/);
  assert.match(row('学位'), /7,?500/);

  await show(page, 'keywords');
  const terms = await page.$$eval('#keywords tbody tr', (rows) => rows.map((row) => row.textContent));
  assert.ok(terms.some((text) => /立德树人\s*2/.test(text)), terms.join('\n'));
  assert.ok((await page.locator('#keywords svg .mark').count()) > 0, 'a bar chart of the keywords');

  await show(page, 'charts');
  await page.waitForSelector('#charts svg');
  assert.ok((await page.locator('#charts svg .mark').count()) > 0);

  assert.equal(await page.inputValue('#report'), report);
  await close();
});

test('a click on a heading, a number, a keyword or a bar goes to its place in the source', async () => {
  const { page, close } = await open(browser, { height: 500 });
  const filler = '各项工作有序推进。\n'.repeat(60);
  await paste(page, report + filler);

  await page.locator('#outline [role=treeitem]', { hasText: '下一步打算' }).last().click();
  assert.match(await chosenPlace(page), /下一步打算/);
  await inSight(page);

  await show(page, 'numbers');
  await page.locator('#numbers tbody tr', { hasText: '项目资金' }).locator('button').first().click();
  assert.equal(await chosenPlace(page), '6.97亿元');
  await inSight(page);

  await show(page, 'keywords');
  await page.locator('#keywords tbody tr', { hasText: '立德树人' }).locator('button').first().click();
  assert.equal(await chosenPlace(page), '立德树人');

  await show(page, 'charts');
  const mark = page.locator('#charts svg .mark').first();
  await mark.scrollIntoViewIfNeeded();
  await mark.click();
  const place = await chosenPlace(page);
  assert.ok(report.includes(place), place);
  await inSight(page);
  await close();
});

test('on a desk the page fills the window', async () => {
  const { page, close } = await open(browser);
  await paste(page, report + '各项工作有序推进。\n'.repeat(60));
  const bottoms = await page.$$eval('#outline, #source, #overview', (views) => views.map((view) => view.getBoundingClientRect().bottom));
  assert.equal(await page.locator('text=正在启动').count(), 0);
  for (const bottom of bottoms) assert.ok(Math.abs(bottom - 900) < 12, `a view ends at ${bottom} of 900`);
  await close();
});

test('the sample control loads a sample report', async () => {
  const { page, close } = await open(browser);
  await page.click('#sample-zh');
  await state(page, 'done');
  assert.equal(await page.inputValue('#report'), sample('zh'));
  assert.ok((await page.locator('#outline [role=treeitem]').count()) > 8);
  await close();
});

test('the page speaks the language of the browser and switches to the other', async () => {
  const { page, close } = await open(browser, { locale: 'en-GB' });
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  await paste(page, report);
  await page.getByRole('tab', { name: 'Numbers' }).click();
  await page.click('#language');
  assert.match(await page.getAttribute('html', 'lang'), /^zh/);
  await page.getByRole('tab', { name: '数字' }).click();
  assert.equal(await page.inputValue('#report'), report, 'what was typed is still there');
  await close();
});

test('nothing is asked of the network, nothing is complained of, nothing of the text is stored', async () => {
  const { page, requests, errors, close } = await open(browser);
  await page.click('#sample-en');
  await state(page, 'done');
  await paste(page, report);
  for (const view of ['overview', 'keywords', 'numbers', 'charts', 'notes']) await show(page, view);
  await page.click('#language');
  await page.waitForTimeout(200);
  assert.deepEqual(requests.filter((url) => !url.startsWith('blob:')).slice(1), [], 'only the file itself');
  assert.deepEqual(errors, []);
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  assert.ok(!stored.includes('清河'), stored);
  const refused = await page.evaluate(() => fetch('https://example.com/').then(() => false, () => true));
  assert.ok(refused, 'the policy refuses a connection');
  await close();
});
