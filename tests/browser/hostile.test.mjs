// Hostile texts at full size, analysed by the shipped engine, and the limit: how long a text may be.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { commandLine } from './support/app.mjs';
import { session, unpack } from './support/engine.mjs';

const limit = 20_000_000;

const texts = [
  ['as much of one character as may be', '一'.repeat(limit)],
  ['a million headings', '一、工作\n'.repeat(1_000_000)],
  ['a million digits', '1234567890'.repeat(100_000)],
  ['two hundred thousand numbers', '3万元，'.repeat(200_000)],
  ['brackets 100,000 deep', `一、工作${'（'.repeat(100_000)}5所学校`],
  ['a million combining marks', `e${'\u0301'.repeat(1_000_000)}`],
  ['lone surrogates', '\ud800一、工作\udc00\n'.repeat(100_000)],
];

for (const [name, text] of texts) {
  test(`${name}: analysed by the shipped engine`, { timeout: 180_000 }, (t) => {
    const start = process.cpuUsage();
    const { outline, quantities, keywords } = unpack(session().analyze(text, {}, () => {}), text);
    const { user, system } = process.cpuUsage(start);
    t.diagnostic(`${text.length} units, ${Math.round((user + system) / 1000)} ms of processor, ${outline.length} entries, ` +
      `${quantities.length} quantities, ${keywords.length} keywords`);
  });
}

test('a text over the limit is refused with a code, and the session goes on', () => {
  const engine = session();
  assert.throws(() => engine.analyze('一'.repeat(limit + 1), {}, () => {}), { code: 'too-long', message: /too long/ });
  const text = '一、工作\n共5所学校。';
  assert.equal(unpack(engine.analyze(text, {}, () => {}), text).quantities.length, 1);
});

test('the command line says so too', () => {
  const ran = spawnSync(commandLine, ['analyze', '-'], { input: 'a'.repeat(limit + 1), maxBuffer: 1 << 28, encoding: 'utf8' });
  assert.equal(ran.status, 1);
  assert.match(ran.stderr, /too long.*in parts/);
});

test('fifty megabytes of one character natively: refused at one byte each, analysed at three', { timeout: 180_000 }, () => {
  const start = performance.now();
  assert.equal(spawnSync(commandLine, ['analyze', '-'], { input: 'a'.repeat(50_000_000) }).status, 1);
  assert.ok(performance.now() - start < 10_000);
  const output = execFileSync(commandLine, ['analyze', '-'], { input: '一'.repeat(50_000_000 / 3), maxBuffer: 1 << 28 });
  assert.equal(JSON.parse(output).document.length, Math.floor(50_000_000 / 3));
});
