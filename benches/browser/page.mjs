// How fast the page answers, by its own marks and by the browser's clock of its main thread.
//
//     node benches/browser/page.mjs
//
// Times on the wall include whatever else the machine does; "main thread" is the processor time of the page alone, which
// is what the page itself can be blamed for. Ends with 1 where a budget of DESIGN.md or issue 6 is missed.

import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = new URL('../../', import.meta.url);
const built = fileURLToPath(new URL('dist/reportlens.html', root));
const sample = readFileSync(new URL('www/src/samples/zh.txt', root), 'utf8');
const megabytes = (n) => `${sample}\n`.repeat(Math.ceil((n * 1e6) / Buffer.byteLength(`${sample}\n`)));
const sorted = (values) => values.toSorted((a, b) => a - b);
const median = (values) => sorted(values)[values.length >> 1];
const percentile = (values, share) => sorted(values)[Math.floor(values.length * share)];

let missed = 0;

function report(name, figure, unit, budget, more = '') {
  const verdict = budget === undefined ? '' : figure <= budget ? `  (budget ${budget}: met)` : `  (budget ${budget}: MISSED)`;
  if (budget !== undefined && figure > budget) missed++;
  console.log(`${name.padEnd(44)} ${figure.toFixed(1)} ${unit}${more}${verdict}`);
}

function reportSize() {
  const html = readFileSync(built, 'utf8');
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)[1];
  report('script and style, compressed', gzipSync(scripts.join('') + style, { level: 9 }).length / 1000, 'KB', 60);
}

async function open(browser) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(pathToFileURL(built).href);
  await state(page, 'ready');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  /** Milliseconds of processor time that the main thread has used. */
  const used = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  return { page, used, close: () => context.close() };
}

function state(page, wanted) {
  return page.waitForFunction((wanted) => document.documentElement.dataset.state === wanted, wanted);
}

/** Puts a text in as a paste does; milliseconds from then to the first frame that shows what came of it. */
async function firstView(page, text) {
  await page.evaluate((text) => {
    performance.clearMeasures();
    const area = document.querySelector('#report');
    area.value = text;
    area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);
  const shown = await page.waitForFunction(() => performance.getEntriesByName('reportlens:first-view')[0]?.duration, null, { timeout: 120_000 });
  return shown.jsonValue();
}

async function measureInputs(browser) {
  const { page, close } = await open(browser);
  const times = [];
  // Each time another text, so that nothing can be kept from the last time; the first rounds warm up.
  for (let round = 0; round < 25; round++) times.push(await firstView(page, `${sample}第${round}次。\n`));
  report('sample, input to first view, median', median(times.slice(5)), 'ms', 50, `, 90 % within ${percentile(times.slice(5), 0.9).toFixed(1)} ms`);
  const long = [];
  for (let round = 0; round < 3; round++) long.push(await firstView(page, `${megabytes(1)}第${round}次。\n`));
  report('1 MB, input to first view, median', median(long), 'ms', 1000);
  await close();
}

/** Frames while `act` runs: the gaps between them, and the main thread's share. */
async function frames(page, used, act) {
  await page.evaluate(() => {
    window.gaps = [];
    let last = performance.now();
    const tick = (now) => {
      window.gaps.push(now - last);
      last = now;
      window.ticking = requestAnimationFrame(tick);
    };
    window.ticking = requestAnimationFrame(tick);
  });
  const before = await used();
  await act();
  const spent = (await used()) - before;
  const gaps = await page.evaluate(() => {
    cancelAnimationFrame(window.ticking);
    return window.gaps;
  });
  return { most: Math.max(...gaps), p95: percentile(gaps, 0.95), own: spent / gaps.length };
}

async function measureLongText(browser) {
  const { page, used, close } = await open(browser);
  const before = await used();
  const shown = await firstView(page, megabytes(10));
  report('10 MB, input to first view', shown, 'ms', undefined, `, main thread ${((await used()) - before).toFixed(0)} ms`);
  await page.waitForTimeout(3000);
  report('10 MB, and all views made', (await used()) - before, 'ms main thread');

  await page.mouse.move(600, 600);
  const wheel = await frames(page, used, async () => {
    for (let turn = 0; turn < 100; turn++) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(16);
    }
  });
  report('10 MB, scrolling, longest frame', wheel.most, 'ms', 100, `, 95 % within ${wheel.p95.toFixed(0)} ms, main thread ${wheel.own.toFixed(1)} ms a frame`);
  const jumps = await frames(page, used, () =>
    page.evaluate(async () => {
      const source = document.querySelector('.source-text');
      for (let jump = 0; jump < 50; jump++) {
        source.scrollTop = source.scrollHeight * ((jump * 0.381966) % 1);
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
      }
    }));
  report('10 MB, jumps all over it, longest frame', jumps.most, 'ms', 100, `, 95 % within ${jumps.p95.toFixed(0)} ms, main thread ${jumps.own.toFixed(1)} ms a frame`);
  const cleared = await frames(page, used, async () => {
    await page.click('#clear');
    await page.waitForTimeout(300);
  });
  report('10 MB, cleared, longest frame', cleared.most, 'ms');
  await close();
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  reportSize();
  await measureInputs(browser);
  await measureLongText(browser);
} finally {
  await browser.close();
}
process.exitCode = missed > 0 ? 1 : 0;
