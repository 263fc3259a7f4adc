// Going to places and coming back; losing nothing.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, paste, sample, show, state } from './support/app.mjs';
import { report } from './support/report.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('Back returns to where one was', async () => {
  const { page, close } = await open(browser, { height: 700 });
  await paste(page, sample('zh'));
  await page.locator('#outline [role=treeitem]', { hasText: '教师队伍建设' }).click();
  await page.waitForFunction(() => document.querySelector('.source-text').scrollTop > 100);
  const before = await page.locator('.source-text').evaluate((element) => element.scrollTop);
  await show(page, 'numbers');
  await page.locator('#numbers tbody tr').last().locator('button').click();
  await page.waitForFunction((before) => document.querySelector('.source-text').scrollTop > before + 200, before);
  await page.goBack();
  assert.equal(await page.getAttribute('#tab-numbers', 'aria-selected'), 'true');
  await page.waitForFunction((before) => Math.abs(document.querySelector('.source-text').scrollTop - before) < 80, before);
  await page.goBack();
  assert.equal(await page.getAttribute('#tab-overview', 'aria-selected'), 'true');
  assert.match(await page.textContent('#source [data-current]'), /教师队伍建设/);
  await close();
});

test('a walk from place to place is one step for Back', async () => {
  const { page, close } = await open(browser);
  await paste(page, sample('zh'));
  await show(page, 'charts');
  await page.fill('#find', '教师');
  for (let step = 0; step < 6; step++) await page.press('#find', 'Enter');
  assert.match(await page.textContent('.finder [role=status]'), /^[4-6] \//);
  await page.goBack();
  await page.goBack();
  assert.equal(await page.locator('#source [data-current]').count(), 0, 'two presses, to before the first place');
  assert.equal(await page.getAttribute('#tab-charts', 'aria-selected'), 'true');
  await close();
});

test('a heading, a number and a term chosen in one view show in the others', async () => {
  const { page, close } = await open(browser);
  await paste(page, sample('zh'));
  await page.locator('#source .mark-quantity', { hasText: '18.62亿元' }).click();
  await show(page, 'numbers');
  assert.match(await page.textContent('#numbers tr[aria-current]'), /18\.62亿/);
  await show(page, 'overview');
  assert.match(await page.textContent('#overview .fact[aria-current]'), /18\.62亿/);
  await show(page, 'charts');
  assert.match(await page.textContent('#charts .mark.chosen'), /18\.62亿/);

  await page.locator('#source .mark-heading', { hasText: '存在的主要问题' }).click();
  assert.match(await page.textContent('#outline [aria-selected=true]'), /存在的主要问题/);
  assert.match(await page.textContent('#charts .mark.chosen'), /存在的主要问题/);
  await show(page, 'overview');
  assert.match(await page.textContent('#overview .part[aria-current]'), /存在的主要问题/);

  const chip = page.locator('#overview .chip').first();
  const term = (await chip.textContent()).split(' ')[0];
  await chip.click();
  assert.equal(await page.textContent('#source [data-current]'), term);
  await show(page, 'keywords');
  assert.match(await page.textContent('#keywords tr[aria-current]'), new RegExp(term));
  assert.match(await page.textContent('#keywords .detail h3'), new RegExp(term));
  await close();
});

test('a bar and a note lead to their place', async () => {
  const { page, close } = await open(browser);
  await paste(page, `${report}（一）乡村教师工作。培训教师30名。\n四、其他工作\n（一）开展督导8次。\n（三）开展调研5次。\n`);
  assert.match(await page.textContent('#tab-notes'), /^提示 [1-9]/, 'the tab says how many there are');
  await show(page, 'notes');
  await page.locator('#notes button').first().click();
  await page.waitForSelector('#source [data-current]');
  assert.equal(await page.getAttribute('#notes button', 'aria-current'), 'true');
  await show(page, 'charts');
  const bar = page.locator('#charts .chart-card', { hasText: '金额' }).locator('.mark').first();
  await bar.click();
  await page.waitForFunction(() => /亿元/.test(document.querySelector('#source [data-current]')?.textContent));
  await show(page, 'numbers');
  assert.match(await page.textContent('#numbers tr[aria-current]'), /亿/);
  await page.goBack();
  assert.equal(await page.getAttribute('#tab-charts', 'aria-selected'), 'true');
  await close();
});

test('what was cleared or replaced can be brought back', async () => {
  const { page, close } = await open(browser);
  await paste(page, sample('zh'));
  await page.click('#clear');
  await state(page, 'ready');
  assert.equal(await page.inputValue('#report'), '');
  await page.click('#undo');
  await state(page, 'done');
  assert.equal(await page.inputValue('#report'), sample('zh'));
  await page.getByRole('button', { name: '编辑' }).click();
  await page.click('#sample-en');
  await page.waitForFunction(() => document.querySelector('#report').value.startsWith('Northfield'));
  await page.click('#undo');
  assert.equal(await page.inputValue('#report'), sample('zh'));
  await close();
});

test('a damaged UTF-8 file is read, with a sign at each wrong place', async () => {
  const { page, close } = await open(browser);
  const bytes = Buffer.from(sample('zh'));
  // Its last character is cut, and a byte in the middle is none of UTF-8's.
  const damaged = Buffer.concat([bytes.subarray(0, 300), Buffer.from([0xff]), bytes.subarray(300, -3), bytes.subarray(-3, -2)]);
  await page.setInputFiles('input[type=file]', { name: 'report.txt', mimeType: 'text/plain', buffer: damaged });
  await state(page, 'done');
  const text = await page.$eval('#report', (area) => area.value);
  assert.ok(text.split('\ufffd').length - 1 <= 6, text.slice(0, 400));
  assert.match(await page.textContent('#outline'), /教师队伍建设/);
  await close();
});

test('a file in GB18030 is read', async () => {
  const { page, close } = await open(browser);
  const bytes = Buffer.from('d2bba1a2b9a4d7f7c7e9bff60ad5fed0edcfeec4bf33b8f6a1a3', 'hex');
  await page.setInputFiles('input[type=file]', { name: '报告.txt', mimeType: 'text/plain', buffer: bytes });
  await state(page, 'done');
  assert.match(await page.inputValue('#report'), /^一、工作情况\n/);
  await close();
});

test('the source finds words and walks through them', async () => {
  const { page, close } = await open(browser);
  await paste(page, sample('zh'));
  await page.fill('#find', '人均');
  assert.match(await page.textContent('.finder [role=status]'), /\/ \d/);
  await page.press('#find', 'Enter');
  assert.equal(await page.textContent('#source [data-current]'), '人均');
  await page.press('#find', 'Enter');
  assert.match(await page.textContent('.finder [role=status]'), /^2 \//);
  await close();
});

test('a worker that breaks is replaced, and the text is still there', async () => {
  const { page, close } = await open(browser);
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    let once = true;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message.type === 'analyze' && once) {
        once = false;
        this.dispatchEvent(new ErrorEvent('error', { message: 'broken on purpose', cancelable: true }));
        return;
      }
      post.call(this, message, ...rest);
    };
  });
  const text = '一、工作情况很好，新增学位200个。'.repeat(30);
  await page.fill('#report', text);
  await state(page, 'failed');
  assert.match(await page.textContent('[role=alert]'), /没有丢失/);
  assert.equal(await page.inputValue('#report'), text);
  await page.click('#retry');
  await state(page, 'done');
  await close();
});
