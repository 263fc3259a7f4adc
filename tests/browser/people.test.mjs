// For everyone: axe finds nothing in any view, theme, language or width; keys; both languages complete; paper.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { builtFile, launch, open, paste, sample, show, state } from './support/app.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const axe = readFileSync(new URL('../../www/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Violations of WCAG 2.2 A and AA and of good practice, one line each. */
async function violations(page) {
  const found = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await window.axe.run(document, { runOnly: tags })).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
}

// So high that all of a view is in sight: axe leaves out what is below the fold, and cuts names in two that cross it.
const height = 6000;

for (const width of [1440, 800, 390]) {
  for (const colorScheme of ['light', 'dark']) {
    for (const [locale, name] of [['zh-CN', 'zh'], ['en-US', 'en']]) {
      test(`axe finds nothing at ${width} px, ${colorScheme}, ${name}`, async () => {
        const { page, close } = await open(browser, { locale, width, height, colorScheme });
        // By the debugger, which the page's policy does not bind.
        const debug = await page.context().newCDPSession(page);
        await debug.send('Runtime.evaluate', { expression: axe });
        assert.deepEqual(await violations(page), [], 'start');
        await page.click(`#sample-${name}`);
        await state(page, 'done');
        for (const tab of await page.$$eval('[role=tab]', (tabs) => tabs.map((tab) => tab.id))) {
          await page.click(`#${tab}`);
          await page.waitForTimeout(200);
          assert.deepEqual(await violations(page), [], tab);
        }
        await show(page, 'keywords');
        await page.locator('#keywords tbody tr button').first().click();
        await show(page, 'keywords');
        await page.locator('.menu.words summary').click();
        assert.deepEqual(await violations(page), [], 'a term and the word lists');
        await page.click('#help');
        assert.deepEqual(await violations(page), [], 'help');
        await page.check('#keep');
        await page.keyboard.press('Escape');
        await page.click('#clear');
        await state(page, 'ready');
        assert.deepEqual(await violations(page), [], 'cleared');
        await close();
      });
    }
  }
}

test('script and style are at most 60 KB, compressed', () => {
  const html = readFileSync(builtFile, 'utf8');
  const parts = [...html.matchAll(/<(script|style)>([\s\S]*?)<\/\1>/g)].map(([, , part]) => part);
  assert.ok(parts.length >= 3);
  const size = gzipSync(parts.join(''), { level: 9 }).length;
  assert.ok(size <= 60_000, `${size} bytes`);
});

test('both languages have the same sentences with the same blanks', () => {
  const table = (name) => {
    const source = readFileSync(new URL(`../../www/src/strings/${name}.ts`, import.meta.url), 'utf8');
    const sentences = source.matchAll(/^ {2}"([^"]+)":\s*"((?:[^"\\]|\\.)*)",/gm);
    return new Map([...sentences].map(([, key, words]) => [key, [...new Set(words.match(/\{\w+/g))].sort().join()]));
  };
  const zh = table('zh');
  assert.ok(zh.size > 100);
  assert.deepEqual([...table('en')].sort(), [...zh].sort());
});

test('the main job can be done by keyboard alone', async () => {
  const { page, close } = await open(browser);
  await page.locator('#report').focus();
  await page.keyboard.insertText(sample('zh'));
  await state(page, 'done');
  await page.locator('#tab-overview').focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'tab-keywords');
  await page.keyboard.press('3');
  assert.equal(await page.getAttribute('#tab-numbers', 'aria-selected'), 'true');
  await page.keyboard.press('n');
  assert.equal(await page.locator('#source [data-current]').count() > 0, true);
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement.id === 'find');
  await page.keyboard.press('Tab');
  await page.keyboard.press('?');
  await page.locator('dialog').waitFor({ state: 'visible' });
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'hidden' });
  await close();
});

test('the Tab key takes one step over a list or a chart, the arrow keys walk in it', async () => {
  const { page, close } = await open(browser);
  await paste(page, Array.from({ length: 900 }, (_, i) => `项目${i}投资${i + 2}万元。`).join('\n') + sample('zh'));
  const focused = () => page.evaluate(() => document.activeElement.closest('tr, .kwic, [data-mark]')?.textContent ?? document.activeElement.id);

  await show(page, 'numbers');
  const stops = () => page.locator('#numbers tbody button[tabindex="0"]').count();
  assert.equal(await stops(), 1);
  await page.locator('#numbers tbody button[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(), /项目1投资/);
  await page.keyboard.press('End');
  await page.waitForFunction(() => {
    const row = document.activeElement.closest('tr');
    return row?.getAttribute('aria-rowindex') === document.querySelector('#numbers table').getAttribute('aria-rowcount');
  });
  assert.equal(await stops(), 1);
  await page.keyboard.press('Home');
  await page.waitForFunction(() => document.activeElement.closest('tr')?.getAttribute('aria-rowindex') === '2');
  await page.keyboard.press('Enter');
  assert.match(await page.textContent('#source [data-current]'), /2万元/);

  await show(page, 'keywords');
  await page.locator('#keywords tbody button[tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement.closest('.detail') !== null), 'past the list to the term');
  await page.locator('#keywords .kwic[tabindex="0"]').focus();
  const first = await focused();
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await focused(), first);

  await show(page, 'charts');
  await page.waitForSelector('#charts svg .mark');
  const chart = page.locator('.chart-card').first();
  assert.equal(await chart.locator('[data-mark][tabindex="0"]').count(), 1);
  await chart.locator('[data-mark][tabindex="0"]').focus();
  const mark = await focused();
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await focused(), mark);
  await page.locator('.tip').waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'summary');
  await close();
});

test('the first key leads past the controls to the text', async () => {
  const { page, close } = await open(browser);
  await paste(page, sample('zh'));
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), '跳到原文');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.matches('.source-text'));
  await close();
});

test('what has the focus keeps it when its button goes', async () => {
  const { page, close } = await open(browser);
  await paste(page, sample('zh'));
  await page.locator('#clear').focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'report');
  await page.locator('#undo').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.closest('.status'));
  await close();
});

test('in forced colours what is chosen has the colours of a selection', async () => {
  const { page, close } = await open(browser);
  await paste(page, sample('zh'));
  await show(page, 'keywords');
  await page.locator('#keywords tbody tr button').first().click();
  await page.emulateMedia({ forcedColors: 'active' });
  const [selection, row, mark] = await page.evaluate(() => {
    const colours = (element) => [getComputedStyle(element).backgroundColor, getComputedStyle(element).color];
    const probe = document.body.appendChild(document.createElement('p'));
    probe.className = 'probe';
    // The policy refuses styles of attributes; those set by script are the page's own.
    probe.style.cssText = 'forced-color-adjust: none; background: Highlight; color: HighlightText';
    const found = [colours(probe), colours(document.querySelector('#keywords tr.chosen')), colours(document.querySelector('mark.mark-term'))];
    probe.remove();
    return found;
  });
  assert.deepEqual(row, selection);
  assert.deepEqual(mark, selection);
  await close();
});

test('nothing moves for those who want nothing to move', async () => {
  const { page, close } = await open(browser);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await paste(page, sample('zh'));
  await page.locator('#outline [role=treeitem]').nth(2).click();
  await page.waitForSelector('#source [data-current]');
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('main *')].filter((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element);
      return animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s');
    }).length);
  assert.equal(moving, 0);
  await close();
});

test('on paper stands the brief', async () => {
  const { page, close } = await open(browser);
  await paste(page, sample('zh'));
  await page.locator('#overview .chip').first().click();
  await show(page, 'numbers');
  await page.waitForSelector('#overview h2', { state: 'attached' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  assert.equal(await page.$eval('#overview .chip', (chip) => getComputedStyle(chip).backgroundColor), 'rgb(255, 255, 255)');
  assert.ok(await page.locator('#overview h2').isVisible());
  assert.ok(!(await page.locator('#numbers').isVisible()));
  assert.ok(!(await page.locator('#report').isVisible()));
  await close();
});

for (const width of [360, 768, 1440, 2560]) {
  test(`nothing sticks out sideways at ${width} px`, async () => {
    const { page, close } = await open(browser, { width, height: 900 });
    await page.click('#sample-zh');
    await state(page, 'done');
    for (const tab of await page.$$eval('[role=tab]', (tabs) => tabs.map((tab) => tab.id))) {
      await page.click(`#${tab}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${tab}: ${over}`);
    }
    await close();
  });
}
