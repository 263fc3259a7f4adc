// The text is kept in the browser where the reader switches that on, and only there.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, paste, sample, state } from './support/app.mjs';
import { report } from './support/report.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Everything that the page has stored, the contents of its databases included. */
const stored = (page) =>
  page.evaluate(async () => {
    const held = [{ ...localStorage }, { ...sessionStorage }, history.state];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => (all.onsuccess = resolve));
        held.push(name, all.result);
      }
      database.close();
    }
    return JSON.stringify(held);
  });

const holds = (page, words) => stored(page).then((all) => all.includes(words));

async function until(check) {
  for (let tries = 0; tries < 100; tries++) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail('it did not come to that');
}

/** Turns the switch in the help window. */
async function turn(page, on) {
  await page.click('.privacy button');
  await page.setChecked('#keep', on);
  await page.keyboard.press('Escape');
}

const secret = '清河县教育局';

for (const [name, text] of [['short', report], ['of ten megabytes', report + `${sample('zh')}\n`.repeat(1800)]]) {
  test(`a text ${name} is kept when switched on, and gone when switched off`, { timeout: 120_000 }, async () => {
    const { page, errors, close } = await open(browser);
    await paste(page, text);
    await page.waitForTimeout(700);
    assert.ok(!(await holds(page, secret)), 'off at first');

    await turn(page, true);
    await until(() => holds(page, secret));
    assert.match(await page.textContent('.privacy'), /存在这个浏览器里/);

    await page.reload();
    await state(page, 'done');
    assert.equal(await page.evaluate(() => document.querySelector('#report').value.length), text.length, 'it comes back');
    assert.ok(await page.locator('#outline [role=treeitem]').first().isVisible(), 'and is analysed');

    const crashed = new Promise((resolve) => page.once('crash', resolve));
    const url = page.url();
    page.goto('chrome://crash').catch(() => {});
    await crashed;
    const next = await page.context().newPage();
    await next.goto(url);
    await state(next, 'done');
    assert.equal(await next.evaluate(() => document.querySelector('#report').value.length), text.length, 'after a crash too');

    await turn(next, false);
    await until(async () => !(await holds(next, secret)));
    assert.deepEqual(await next.evaluate(() => indexedDB.databases()), []);
    assert.equal(await next.evaluate(() => document.querySelector('#report').value.length), text.length, 'the page still has it');
    await next.reload();
    await state(next, 'ready');
    assert.equal(await next.inputValue('#report'), '');
    assert.deepEqual(errors, []);
    await close();
  });
}

test('what is typed on is kept, what is cleared is not', async () => {
  const { page, close } = await open(browser);
  await turn(page, true);
  await paste(page, report);
  await until(() => holds(page, secret));
  await page.click('#clear');
  await until(async () => !(await holds(page, secret)));
  await page.click('#undo');
  await until(() => holds(page, secret));
  // Closed before the pause after a key is over.
  await page.evaluate(() => {
    const area = document.querySelector('#report');
    area.value += '末尾';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await page.reload();
  await state(page, 'done');
  assert.ok((await page.inputValue('#report')).endsWith('末尾'));
  await close();
});

test('switched off in one window, no other window stores it again', async () => {
  const { page, close } = await open(browser);
  await turn(page, true);
  await paste(page, report);
  await until(() => holds(page, secret));
  const other = await page.context().newPage();
  await other.goto(page.url());
  await state(other, 'done');
  await turn(other, false);
  await until(async () => !(await holds(other, secret)));
  await paste(page, `${report}又一行。\n`);
  await page.waitForTimeout(800);
  assert.ok(!(await holds(page, secret)));
  assert.match(await page.textContent('.privacy'), /不保存/);
  await close();
});

test('a browser that does not store says so in plain words', async () => {
  const { page, close } = await open(browser, {
    init: () => {
      const setItem = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, value) {
        if (value.length > 100) throw new DOMException('full', 'QuotaExceededError');
        setItem.call(this, key, value);
      };
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
    },
  });
  await paste(page, report);
  await page.click('.privacy button');
  await page.check('#keep');
  await page.locator('.keep-failed').waitFor();
  assert.match(await page.textContent('.keep-failed'), /没有存下/);
  await page.keyboard.press('Escape');
  assert.match(await page.textContent('.privacy'), /没有存下/);
  await close();
});
