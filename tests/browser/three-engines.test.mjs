// The built file, from disk, in Chromium, Firefox and WebKit: the same steps in each.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { builtFile, putAndPress } from './support/app.mjs';
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

/** Presses the buttons that save the first chart and takes the files instead of the browser. */
const save = async (selector) => {
  const files = [];
  const blobs = new Map();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    files.push({ name: this.download, blob: blobs.get(this.href) });
  };
  for (const button of [...document.querySelectorAll(selector)].slice(0, 3)) button.click();
  for (let wait = 0; files.length < 3 && wait < 50; wait++) await new Promise((resolve) => setTimeout(resolve, 100));
  URL.createObjectURL = createObjectURL;
  delete HTMLAnchorElement.prototype.click;
  const order = ['svg', 'png', 'csv'];
  const read = async ({ name, blob }) => ({ name, content: await blob.text() });
  const all = await Promise.all(files.map(read));
  return all.sort((a, b) => order.indexOf(a.name.split('.').at(-1)) - order.indexOf(b.name.split('.').at(-1)));
};

const texts = (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent);

for (const [name, open] of Object.entries(engines)) {
  test(`${name}: paste, every view, click through, language, theme, export, a long text stopped`, { timeout: 240_000 }, async () => {
    const page = await open(pathToFileURL(builtFile).href);
    try {
      assert.equal(await page.evaluate(state, ['ready']), 'ready');
      await page.evaluate(type, report);
      assert.equal(await page.evaluate(state, ['done']), 'done');

      const headings = await page.evaluate(texts, '#outline [role=treeitem] .title');
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
      const saved = await page.evaluate(save, '#charts .save button');
      assert.match(saved[0].name, /\.svg$/);
      assert.match(saved[0].content, /^<svg [^]*<\/svg>$/);
      assert.match(saved[1].name, /\.png$/);
      assert.ok(saved[1].content.startsWith('\ufffdPNG'), saved[1].content.slice(0, 20));
      assert.match(saved[2].name, /\.csv$/);
      assert.ok(saved[2].content.split('\n').length > 1, saved[2].content);

      const before = await page.evaluate(() => document.documentElement.lang);
      await page.evaluate(click, '#language');
      assert.notEqual(await page.evaluate(() => document.documentElement.lang), before);

      const paper = () => [document.documentElement.dataset.scheme, getComputedStyle(document.body).backgroundColor].join(' ');
      const papers = new Set();
      for (let press = 0; press < 3; press++) {
        papers.add(await page.evaluate(paper));
        await page.evaluate(click, 'button.theme');
      }
      assert.equal(papers.size, 2, [...papers].join(', '));

      // 5 MB of UTF-8 are done before anyone could stop them, so eight times as many are stopped.
      const times = (megabytes) => Math.ceil((megabytes * 1e6) / new TextEncoder().encode(report).length);
      await page.evaluate(type, report.repeat(times(5)));
      assert.equal(await page.evaluate(state, ['done']), 'done');
      await page.evaluate(putAndPress, { text: report, times: times(40), selector: '#cancel' });
      assert.ok(['ready', 'done'].includes(await page.evaluate(state, ['ready', 'done'])));
      assert.ok((await page.evaluate(() => document.querySelector('#report').value.length)) > 1e6, 'the text is kept');
      await page.evaluate(type, report);
      assert.equal(await page.evaluate(state, ['done']), 'done');
      assert.deepEqual(await page.evaluate(texts, '#outline [role=treeitem] .title'), headings);
    } finally {
      await page.close();
    }
  });
}
