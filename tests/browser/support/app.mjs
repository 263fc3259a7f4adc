// Opens the built file from disk in Chromium, offline, and keeps a log of what it asks the network for and complains of.

import { chromium } from 'playwright-core';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = new URL('../../../', import.meta.url);

export const builtFile = fileURLToPath(new URL('dist/reportlens.html', root));
export const commandLine = fileURLToPath(new URL('target/debug/reportlens', root));

/** A text of ours, by its name in www/src/samples. */
export function sample(name) {
  return readFileSync(new URL(`www/src/samples/${name}.txt`, root), 'utf8');
}

/** Paths of the reports that stand beside the repository on the developers' machines, none elsewhere. */
export function sharedReports() {
  return ['zhongwei-2020', 'wujin-2021', 'yingjing-half-year']
    .map((name) => fileURLToPath(new URL(`../shared/reports/${name}.txt`, root)))
    .filter(existsSync);
}

/** Chromium, with `flags` besides its usual ones. */
export function launch(...flags) {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      ...flags,
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
    ],
  });
}

/**
 * A page that shows the built file, or another, and is ready. `requests` and `errors` fill as it is used. `init` is run in it
 * before its own script.
 */
export async function open(
  browser,
  { locale = 'zh-CN', width = 1440, height = 900, colorScheme = 'light', offline = true, file = builtFile, until = 'ready', init } = {},
) {
  const context = await browser.newContext({ locale, viewport: { width, height }, colorScheme, offline });
  const page = await context.newPage();
  if (init) await page.addInitScript(init);
  const requests = [];
  const errors = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(pathToFileURL(file).href);
  await state(page, until);
  return { page, requests, errors, close: () => context.close() };
}

/** Waits for `<html data-state>` to be one of `wanted`. */
export function state(page, ...wanted) {
  return page.waitForFunction((wanted) => wanted.includes(document.documentElement.dataset.state), wanted);
}

/** Puts `text` into the text area as a paste does. */
export function put(page, text) {
  return page.evaluate((text) => {
    const area = document.querySelector('textarea#report');
    area.value = text;
    area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);
}

/**
 * To be run in the page: puts in `text` so many times over, presses `selector` as soon as it is there, and tells how far the
 * work was, of 1. A press from outside comes too late on a busy machine: Playwright looks at a button for two frames first,
 * and ten megabytes are done in a second.
 */
export function putAndPress({ text, times, selector }) {
  const area = document.querySelector('textarea#report');
  area.value = text.repeat(times);
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  return new Promise((resolve, reject) => {
    (function look() {
      const button = document.querySelector(selector);
      const now = document.documentElement.dataset.state;
      if (button) {
        const done = document.querySelector('progress')?.position;
        button.click();
        resolve(done);
      } else if (now !== 'working') reject(new Error(`no ${selector}, but ${now}`));
      else setTimeout(look, 5);
    })();
  });
}

/** The same, and waits for the analysis. */
export async function paste(page, text) {
  await put(page, text);
  await page.waitForTimeout(20);
  await state(page, 'done');
}

/** Shows a view, whether it is a tab's panel or stands there anyway. */
export async function show(page, view) {
  const tab = page.locator(`[role=tab][aria-controls=${view}]`);
  if ((await tab.count()) > 0 && (await tab.first().isVisible())) await tab.first().click();
  await page.locator(`#${view}`).waitFor({ state: 'visible' });
}
