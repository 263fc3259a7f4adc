// The built file, from disk, in Chromium, Firefox and WebKit: the same steps in each.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { builtFile } from './support/app.mjs';
import { engines } from './support/engines.mjs';
import { report } from './support/report.mjs';

/** In the page: waits until data-state is one of `wanted`, and says which. */
const state = (wanted) =>
  new Promise((resolve, reject) => {
    const end = Date.now() + 60_000;
    (function look() {
      const now = document.documentElement.dataset.state;
      if (wanted.includes(now)) resolve(now);
      else if (Date.now() > end) reject(new Error(`still ${now}`));
      else setTimeout(look, 20);
    })();
  });

const type = (text) => {
  const area = document.querySelector('textarea#report');
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  return new Promise((resolve) => setTimeout(resolve, 30));
};

const click = (selector) => {
  document.querySelector(selector).click();
  return new Promise((resolve) => setTimeout(resolve, 300));
};

const texts = (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent);

for (const [name, open] of Object.entries(engines)) {
  test(`${name}: paste, every view, click through, language`, { timeout: 120_000 }, async () => {
    const page = await open(pathToFileURL(builtFile).href);
    try {
      assert.equal(await page.evaluate(state, ['ready']), 'ready');
      await page.evaluate(type, report);
      assert.equal(await page.evaluate(state, ['done']), 'done');

      const headings = await page.evaluate(texts, '#outline [role=treeitem]');
      assert.ok(headings.some((text) => text.includes('办学条件持续改善')), headings.join('\n'));

      await page.evaluate(click, '[aria-controls=numbers]');
      const numbers = await page.evaluate(texts, '#numbers tbody tr');
      assert.ok(numbers.some((text) => /项目资金.*(6\.97\s*亿|697\s*M)/.test(text)), numbers.join('\n'));
      await page.evaluate(click, '#numbers tbody tr button');
      assert.equal((await page.evaluate(texts, '#source [data-current]')).join(''), '6.97亿元');

      await page.evaluate(click, '[aria-controls=keywords]');
      const terms = await page.evaluate(texts, '#keywords tbody tr');
      assert.ok(terms.some((text) => text.includes('立德树人')), terms.join('\n'));

      await page.evaluate(click, '[aria-controls=charts]');
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
      assert.ok((await page.evaluate(texts, '#charts svg .mark')).length > 0, 'charts are drawn');

      const before = await page.evaluate(() => document.documentElement.lang);
      await page.evaluate(click, '#language');
      assert.notEqual(await page.evaluate(() => document.documentElement.lang), before);
    } finally {
      await page.close();
    }
  });
}
