// The analysis and the figures in the page and those of the command line are the same in every field.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { commandLine, sample, sharedReports } from './support/app.mjs';
import { session, unpack } from './support/engine.mjs';

const texts = [
  ...['zh', 'en'].map((name) => [`sample ${name}`, sample(name)]),
  ...sharedReports().map((path) => [path.split('/').at(-1), readFileSync(path, 'utf8')]),
  ['emoji and other planes', '一、💛𠀀工作\n完成😀3所学校，同比增长8.4%。\n'],
  ['nothing', ''],
];

for (const [name, text] of texts) {
  test(`${name}: wasm and native agree`, () => {
    const native = (...options) => JSON.parse(execFileSync(commandLine, options, { input: text, maxBuffer: 1 << 28 }).toString());
    const engine = session();
    const wasm = unpack(engine.analyze(text, {}, () => {}), text);
    assert.deepEqual(JSON.parse(JSON.stringify(wasm)), native('analyze', '-', '--format', 'json'));
    for (const [language, width] of [['zh', 480], ['en', 320]]) {
      const drawn = JSON.parse(JSON.stringify(engine.figures(language, width)));
      assert.deepEqual(drawn, native('figures', '-', '--language', language, '--width', String(width)), `figures, ${language}`);
    }
    assert.equal(wasm.document.length, text.length);
    for (const quantity of wasm.quantities) assert.equal(text.slice(quantity.start, quantity.end), quantity.text);
    for (const entry of wasm.outline) assert.equal(text.slice(entry.start, entry.end), entry.text);
  });
}

test('the bare cut ends its tokens where JavaScript counts them', () => {
  const tokens = ['全面', '推进', '义务教育', ',', 'AK47', '💛', '𠀀', '\ud83d', '共', '23,876', '人', '。', '全市'];
  const text = `${tokens.slice(0, -1).join('')}\n${tokens.at(-1)}`;
  const ends = [...session().segment(text)];
  assert.deepEqual(ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end).trim()), tokens);
  assert.deepEqual([...session().segment('')], []);
});
