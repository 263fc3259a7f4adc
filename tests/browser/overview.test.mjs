// The brief: what it names, and that nothing of it is lost.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, paste, show } from './support/app.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('a term longer than the page is shortened and pushes no amount out of sight', async () => {
  const { page, close } = await open(browser);
  await paste(page, `一、投入\n教育支出18.62亿元。\n${'Incomprehensibilities'.repeat(12)} 与 ${'Incomprehensibilities'.repeat(12)}。`);
  await show(page, 'overview');
  const panel = await page.locator('#overview').boundingBox();
  const amount = await page.locator('#overview .amount').first().boundingBox();
  assert.ok(amount.x + amount.width <= panel.x + panel.width, JSON.stringify({ amount, panel }));
  await close();
});

test('the title is not told twice', async () => {
  const { page, close } = await open(browser);
  await paste(page, '索引号：640501004/2020-00084\n发布机构：市教育局\n标题：清河市教育局2020年工作总结\n清河市教育局2020年工作总结\n一、工作\n新建学校5所。\n');
  await show(page, 'overview');
  assert.equal(await page.textContent('#overview h2'), '清河市教育局2020年工作总结');
  assert.match(await page.textContent('#overview .metadata'), /市教育局/);
  assert.doesNotMatch(await page.textContent('#overview .metadata'), /工作总结/);
  await close();
});

test('a report without a title goes by the one heading over all of it, or by its first words', async () => {
  const { page, close } = await open(browser);
  const heading = () => page.textContent('#overview h2');
  await paste(page, '索引号：640501004/2020-00084\n今年，全市供销系统主动服务三农。现将情况报告如下：\n一、主要工作\n新建网点5个。\n二、存在问题\n网点偏少。\n');
  await show(page, 'overview');
  assert.equal(await heading(), '今年，全市供销系统主动服务三农。');
  await paste(page, '第三章 水资源\n第一节 供水\n供水能力300万吨。\n第二节 节水\n节水5%。\n');
  assert.equal(await heading(), '第三章 水资源');
  await paste(page, `${'甲乙丙丁戊己庚辛壬癸'.repeat(6)}新建网点5个。`);
  assert.equal(await heading(), `${'甲乙丙丁戊己庚辛壬癸'.repeat(4)}…`);
  await close();
});

test('labels of metadata keep the spaces between words and lose those between characters', async () => {
  const { page, close } = await open(browser);
  await paste(page, 'Northmoor Borough Council\nReport to: Cabinet, 18 July 2023\nReport of: Head of Strategy\n\n1. Summary\nWe repaired 8,912 potholes.\n');
  await show(page, 'overview');
  assert.match(await page.textContent('#overview .metadata dt'), /^Report (to|of)$/);
  await paste(page, '索 引 号：640501004/2020-00084\n发布机构：市教育局\n一、工作\n新建学校5所。\n');
  assert.equal(await page.textContent('#overview .metadata dt'), '索引号');
  await close();
});

test('“more” lists what its group is made of and nothing else', async () => {
  const { page, close } = await open(browser);
  const people = ['教师', '学生', '党员', '干部', '志愿者', '家长', '社工', '医生'].map((who, i) => `培训${who}${(i + 2) * 100}名`);
  await paste(page, `一、培训\n${people.join('，')}。新建学校12所，改造校舍30栋。\n`);
  await show(page, 'overview');
  await page.locator('#overview .group-people .more').click();
  const units = await page.$$eval('#numbers tbody tr', (rows) => rows.map((row) => row.cells[2].textContent));
  assert.deepEqual(units, people.map(() => '名'));
  await close();
});
