// An engine that breaks, a reader who stops it, a text that is too long, a browser that is too old: the text stays and
// the page says what happened.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { builtFile, launch, open, paste, put, state } from './support/app.mjs';
import { report } from './support/report.mjs';

let browser;
let folder;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'reportlens-'));
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** A copy of the built file whose worker has `addition` behind its script. The worker's text is data, which no hash covers. */
function copyWith(addition) {
  const html = readFileSync(builtFile, 'utf8');
  const start = html.indexOf('id="worker">');
  const end = html.indexOf('</script>', start);
  assert.ok(start > 0 && end > start);
  const file = join(folder, 'copy.html');
  writeFileSync(file, `${html.slice(0, end)}\n;${addition}${html.slice(end)}`);
  return file;
}

/** An engine that breaks at certain words. */
const breaking = `{
  const { prototype } = wasm_bindgen.Session;
  const { analyze } = prototype;
  prototype.analyze = function (text, ...rest) {
    if (text.includes('TRAP')) throw new WebAssembly.RuntimeError('unreachable');
    if (text.includes('OOM')) throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
    if (text.includes('THROW')) setTimeout(() => { throw new Error('outside'); });
    if (text.includes('HANG') || text.includes('THROW')) { const end = Date.now() + (text.includes('HANG') ? 60000 : 1); while (Date.now() < end); }
    if (text.includes('THROW')) throw new WebAssembly.RuntimeError('again');
    return analyze.call(this, text, ...rest);
  };
}`;

for (const word of ['TRAP', 'OOM', 'THROW']) {
  test(`an engine that breaks (${word}) is replaced, and the text is kept`, async () => {
    const { page, close } = await open(browser, { file: copyWith(breaking) });
    const text = `${report}${word}`;
    await put(page, text);
    await state(page, 'failed');
    assert.match(await page.textContent('[role=alert]'), /中断|重新启动/);
    assert.equal(await page.inputValue('#report'), text);

    await page.click('#retry');
    await state(page, 'failed');
    await paste(page, report);
    assert.ok((await page.locator('#outline [role=treeitem]').count()) > 3, 'the next text is analysed as ever');
    await close();
  });
}

test('memory that runs out is said, the text stays, and a shorter one is analysed', { timeout: 120_000 }, async () => {
  // 32 MB of memory for any engine, where a text of 5 MB needs more.
  const small = await launch('--js-flags=--wasm-max-mem-pages=512');
  try {
    const { page, errors, close } = await open(small);
    const text = report.repeat(Math.ceil(5_000_000 / report.length));
    await put(page, text);
    await state(page, 'failed');
    assert.match(await page.textContent('[role=alert]'), /内存|中断/);
    assert.equal(await page.$eval('#report', (area) => area.value.length), text.length);
    await paste(page, report);
    assert.match(await page.textContent('#outline'), /办学条件/);
    assert.ok(errors.every((error) => /memory|unreachable|alloc/i.test(error)), errors.join());
    await close();
  } finally {
    await small.close();
  }
});

test('a hanging engine is stopped by the reader and by the next text', async () => {
  const { page, close } = await open(browser, { file: copyWith(breaking) });
  await put(page, `${report}HANG`);
  await page.click('#cancel');
  await state(page, 'ready');
  assert.equal(await page.inputValue('#report'), `${report}HANG`);

  await put(page, `${report}HANG again`);
  await page.waitForTimeout(100);
  await paste(page, report);
  assert.ok((await page.locator('#outline [role=treeitem]').count()) > 3);
  await close();
});

test('stopping works at any moment', { timeout: 120_000 }, async () => {
  const { page, errors, close } = await open(browser);
  const long = report.repeat(8_000);
  for (const wait of [0, 50, 300, 900, 2000]) {
    await put(page, long);
    await page.waitForTimeout(wait);
    await page.evaluate(() => document.querySelector('#cancel')?.click());
    await state(page, 'ready', 'done');
    assert.equal(await page.$eval('#report', (area) => area.value.length), long.length);
    await paste(page, report);
    assert.match(await page.textContent('#outline'), /办学条件/);
  }
  assert.deepEqual(errors, []);
  await close();
});

test('of a text over the limit the first part is offered', { timeout: 180_000 }, async () => {
  const { page, errors, close } = await open(browser);
  await page.evaluate(() => {
    const area = document.querySelector('#report');
    area.value = `一、工作\n共5所学校。\n${'一'.repeat(20_000_000)}`;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await state(page, 'failed');
  assert.match(await page.textContent('[role=alert]'), /太长/);
  await page.click('#beginning');
  await state(page, 'done');
  assert.match(await page.textContent('[role=status]'), /前一部分/);
  assert.match(await page.textContent('#outline'), /工作/);
  assert.ok((await page.$eval('#report', (area) => area.value.length)) > 20_000_000, 'the text is kept as a whole');
  assert.deepEqual(errors, []);
  await close();
});

test('an engine whose bytes were damaged is said not to start', async () => {
  const html = readFileSync(builtFile, 'utf8');
  const middle = Math.floor(html.length / 2);
  const file = join(folder, 'damaged.html');
  writeFileSync(file, `${html.slice(0, middle)}AAAA${html.slice(middle + 4)}`);
  const { page, close } = await open(browser, { file, until: 'failed' });
  assert.match(await page.textContent('[role=alert]'), /没能启动/);
  await put(page, report);
  assert.equal(await page.$eval('#report', (area) => area.value), report);
  await close();
});

for (const missing of ['DecompressionStream', 'WebAssembly', 'Worker']) {
  test(`a browser without ${missing} is told so`, async () => {
    const { page, close } = await open(browser, { until: 'failed', init: `delete globalThis.${missing}` });
    const sentence = await page.textContent('[role=alert]');
    assert.match(sentence, new RegExp(`${missing}.*Firefox 113`));
    await put(page, report);
    await page.waitForTimeout(300);
    assert.equal(await page.getAttribute('html', 'data-state'), 'failed');
    await close();
  });
}

test('where the script cannot even be read, a sentence stands in its place', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`file://${builtFile}`);
  assert.match(await page.textContent('#app'), /浏览器版本过旧.*too old/s);
  await context.close();
});
