// The three browser engines behind one small surface: evaluate a function in the page, take a screenshot, close.

import puppeteer from 'puppeteer-core';
import WebDriver from 'webdriver';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { launch } from './app.mjs';

/** Each opens `url` and returns { evaluate(fn, ...args), close() }. */
export const engines = { chromium, firefox, webkit };

async function chromium(url) {
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(url);
  return {
    // Playwright takes one argument.
    evaluate: (fn, ...args) => page.evaluate(([source, args]) => eval(`(${source})`)(...args), [String(fn), args]),
    close: () => browser.close(),
  };
}

async function firefox(url) {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true });
  const page = await browser.newPage();
  await page.goto(url);
  return { evaluate: (fn, ...args) => page.evaluate(fn, ...args), close: () => browser.close() };
}

const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

async function webkit(url) {
  const port = await freePort();
  // In a process group of its own, so that the X server ends with the driver.
  const driver = spawn('xvfb-run', ['-a', '/usr/bin/WebKitWebDriver', `--port=${port}`], { stdio: 'ignore', detached: true });
  const session = await untilUp(() =>
    WebDriver.newSession({
      hostname: '127.0.0.1', port, path: '/', logLevel: 'silent', connectionRetryCount: 0,
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } } },
    }));
  await session.setTimeouts(undefined, undefined, 120_000);
  await session.navigateTo(url);
  return {
    evaluate: (fn, ...args) =>
      session.executeAsyncScript(
        `const done = arguments[1]; Promise.resolve((${fn})(...arguments[0])).then(done, (error) => done(String(error)));`,
        [args],
      ),
    close: async () => {
      await session.deleteSession().catch(() => {});
      process.kill(-driver.pid);
    },
  };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The driver needs a moment before it listens. */
async function untilUp(connect, tries = 40) {
  for (;;) {
    try {
      return await connect();
    } catch (error) {
      if (--tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
