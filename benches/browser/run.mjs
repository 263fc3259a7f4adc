// Report Lens against jieba-wasm and Intl.Segmenter in one Chromium, and the growth of its memory.
//
// Prints a line per figure and ends with 1 where a ratio misses its budget (DESIGN.md). Only the ratios mean
// something: both sides are measured in turn, in one run.

import * as esbuild from 'esbuild';
import { chromium } from 'playwright-core';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { sharedReports } from '../../tests/browser/support/app.mjs';
import { engineBytes, unpackScript, workerScript } from '../../tests/browser/support/engine.mjs';

const here = new URL('./', import.meta.url);
const root = new URL('../../', here);
const built = fileURLToPath(new URL('dist/reportlens.html', root));
const folder = mkdtempSync(join(tmpdir(), 'reportlens-bench-'));

const blank = join(folder, 'blank.html');
writeFileSync(blank, '<!doctype html>');

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
let missed = 0;

function report(name, ours, theirs, unit, ratio, least) {
  const verdict = least === undefined ? '' : ratio >= least ? `  (budget ${least}: met)` : `  (budget ${least}: MISSED)`;
  if (least !== undefined && ratio < least) missed++;
  console.log(`${name.padEnd(44)} ${ours.toFixed(1)} ${unit} against ${theirs.toFixed(1)} ${unit}: ratio ${ratio.toFixed(1)}${verdict}`);
}

async function bundle(file) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL(file, here))],
    bundle: true, minify: true, write: false, format: 'iife', logLevel: 'error',
    define: { 'import.meta.url': '"file:///"' },
  });
  return outputFiles[0].text;
}

/** The peer packed into one file the way the product is: the engine in parts behind the script, see xtask/src/assemble.rs. */
async function packPeer() {
  const worker = await bundle('peer.js');
  const script = await bundle('peer-page.js');
  const wasm = readFileSync(new URL('node_modules/jieba-wasm/pkg/web/jieba_rs_wasm_bg.wasm', here));
  const payload = gzipSync(wasm, { level: 9 }).toString('base64');
  const element = (part, index, parts) =>
    `<script type="application/octet-stream+base64" class="engine"${index === parts.length - 1 ? ' data-last' : ''}>${part}</script>`;
  const parts = payload.match(/.{1,65536}/g).map(element);
  const html = readFileSync(new URL('peer.html', here), 'utf8')
    .replace('WORKER', () => worker).replace('SCRIPT', () => script).replace('PARTS', () => parts.join('\n'));
  const path = join(folder, 'peer.html');
  writeFileSync(path, html);
  return { path, worker, wasm };
}

/**
 * Milliseconds from opening a file to its data-state=ready, by the page's own clock, in a tab that shows another file: how
 * long the browser takes to launch a process is not ours to measure.
 */
async function timeToReady(browser, path) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(pathToFileURL(blank).href);
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.documentElement?.dataset.state !== 'ready') return;
      window.readyAfter = performance.now();
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
  });
  await page.goto(pathToFileURL(path).href);
  await page.waitForFunction(() => window.readyAfter !== undefined);
  const time = await page.evaluate(() => window.readyAfter);
  await context.close();
  return time;
}

/** A page that starts a worker of one line, and behind that has as many bytes as the product: what no engine can be faster than. */
function packNothing() {
  const path = join(folder, 'nothing.html');
  const start = `new Worker(URL.createObjectURL(new Blob(['postMessage(0)']))).onmessage = () => (document.documentElement.dataset.state = 'ready')`;
  const filling = '<script type="text/plain">' + 'A'.repeat(65536) + '</script>\n';
  const html = `<!doctype html>\n<meta charset="utf-8">\n<script>${start}</script>\n<body>\n`;
  writeFileSync(path, html + filling.repeat(statSync(built).size / filling.length));
  return path;
}

async function compareOpening(browser, peer) {
  const nothing = packNothing();
  const ours = [];
  const theirs = [];
  const floor = [];
  for (let round = 0; round < 9; round++) {
    ours.push(await timeToReady(browser, built));
    theirs.push(await timeToReady(browser, peer.path));
    floor.push(await timeToReady(browser, nothing));
  }
  report('opened file to ready', median(ours), median(theirs), 'ms', median(theirs) / median(ours), 4);
  report('opened file to the answer of an empty worker', median(floor), median(theirs), 'ms', median(theirs) / median(floor));
}

/** A bare page that holds both engines' bytes, so that fresh instances of both can be timed in turn. */
async function benchPage(browser, peer) {
  const html = readFileSync(built, 'utf8');
  const worker = workerScript(html);
  const page = await (await browser.newContext()).newPage();
  // The glue wants an address that others can be relative to, which about:blank is not.
  await page.goto(pathToFileURL(blank).href);
  await page.addScriptTag({ content: `${worker}\n;window.bindgen = wasm_bindgen;` });
  await page.addScriptTag({ content: peer.worker });
  await page.addScriptTag({ content: unpackScript });
  await page.evaluate(
    async ([ours, theirs]) => {
      const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      window.ourModule = await WebAssembly.compile(bytes(ours));
      window.theirModule = await WebAssembly.compile(bytes(theirs));
    },
    [engineBytes(html).toString('base64'), peer.wasm.toString('base64')],
  );
  return page;
}

async function compareEngineStart(browser, peer) {
  const ours = [];
  const theirs = [];
  for (let round = 0; round < 5; round++) {
    const page = await benchPage(browser, peer);
    const [our, their] = await page.evaluate(() => {
      const time = (work) => {
        const start = performance.now();
        work();
        return performance.now() - start;
      };
      bindgen.initSync({ module: ourModule });
      peer.initSync({ module: theirModule });
      const session = new bindgen.Session();
      return [time(() => session.segment('全面推进义务教育优质均衡发展')), time(() => peer.cut('全面推进义务教育优质均衡发展', true))];
    });
    ours.push(our);
    theirs.push(their);
    await page.context().close();
  }
  report('engine start, instantiated to first cut', median(ours), median(theirs), 'ms', median(theirs) / median(ours), 20);
}

async function compareThroughput(browser, peer, [name, sample]) {
  const text = sample.repeat(Math.ceil(1e6 / Buffer.byteLength(sample)));
  const page = await benchPage(browser, peer);
  const times = await page.evaluate((text) => {
    bindgen.initSync({ module: ourModule });
    peer.initSync({ module: theirModule });
    const session = new bindgen.Session();
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    const lines = text.split('\n');
    const work = {
      segment: () => session.segment(text),
      // What the worker does, and what the page does with it.
      analyze: () => unpacker.unpack(session.analyze(text, {}, () => {}), text),
      peer: () => peer.cut(text, true),
      // Fed line by line: on one long string it is far slower.
      intl: () => lines.reduce((count, line) => count + [...segmenter.segment(line)].length, 0),
    };
    const times = Object.fromEntries(Object.keys(work).map((name) => [name, []]));
    for (let round = 0; round < 6; round++) {
      for (const [name, run] of Object.entries(work)) {
        const start = performance.now();
        run();
        if (round > 0) times[name].push(performance.now() - start);
      }
    }
    // The last analysis, phase by phase: the engine marks where each begins.
    const start = performance.now();
    performance.clearMarks();
    session.analyze(text, {}, () => {});
    const end = performance.now();
    const marks = performance.getEntriesByType('mark');
    const until = (index) => marks[index + 1]?.startTime ?? end;
    const phases = marks.map(({ name, startTime }, index) => [name, (until(index) - startTime) / (end - start)]);
    return { ...times, phases };
  }, text);
  const shares = times.phases.map(([name, share]) => `${name} ${(100 * share).toFixed(0)} %`).join(', ');
  console.log(`${name}: analysis by phase`.padEnd(45) + shares);
  const megabytes = Buffer.byteLength(text) / 1e6;
  const speed = (work) => megabytes / (median(times[work]) / 1000);
  report(`${name}: segmentation, jieba-wasm`, speed('segment'), speed('peer'), 'MB/s', speed('segment') / speed('peer'), 20);
  report(`${name}: segmentation, Intl.Segmenter`, speed('segment'), speed('intl'), 'MB/s', speed('segment') / speed('intl'));
  report(`${name}: analysis, jieba-wasm's cut`, speed('analyze'), speed('peer'), 'MB/s', speed('analyze') / speed('peer'), 3);
  await page.context().close();
}

/** Memory of the engine after an analysis, as a multiple of the text's UTF-8 bytes. */
async function measureGrowth(browser, peer, [name, sample]) {
  for (const megabytes of [1, 2, 4, 8, 10]) {
    const text = sample.repeat(Math.ceil((megabytes * 1e6) / Buffer.byteLength(sample)));
    const page = await benchPage(browser, peer);
    const [bytes, time] = await page.evaluate((text) => {
      const { memory } = bindgen.initSync({ module: ourModule });
      const session = new bindgen.Session();
      session.segment('预热');
      const before = memory.buffer.byteLength;
      const start = performance.now();
      session.analyze(text, {}, () => {});
      return [memory.buffer.byteLength - before, performance.now() - start];
    }, text);
    const times = bytes / Buffer.byteLength(text);
    if (times > 20) missed++;
    console.log(`${name}: analysis of ${megabytes} MB`.padEnd(45) + `${time.toFixed(0)} ms, memory ${times.toFixed(1)} times the text${times > 20 ? '  (budget 20: MISSED)' : ''}`);
    await page.context().close();
  }
}

/** The page's samples, and real reports where they are at hand. */
function texts() {
  const read = (path) => readFileSync(path, 'utf8');
  const samples = ['zh', 'en'].map((name) => [`sample ${name}`, read(new URL(`www/src/samples/${name}.txt`, root))]);
  const reports = sharedReports().map(read).join('\n');
  return reports ? [...samples, ['reports', reports]] : samples;
}

const peer = await packPeer();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  await compareOpening(browser, peer);
  await compareEngineStart(browser, peer);
  for (const text of texts()) await compareThroughput(browser, peer, text);
  for (const text of texts()) await measureGrowth(browser, peer, text);
} finally {
  await browser.close();
}
process.exit(missed > 0 ? 1 : 0);
