// The source as it is read: its title, its paragraphs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, paste } from './support/app.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const titles = (page) => page.$$eval('#source .block-title', (blocks) => blocks.map((block) => block.textContent.trim()));

test('a title in the middle of a line that lost its breaks stands alone, the text after it is text', async () => {
  const { page, close } = await open(browser);
  await paste(
    page,
    '教育局上半年工作总结  今年上半年，我局认真贯彻落实各项部署，锁定总体目标，以学校内涵发展为抓手，取得了阶段性成效。' +
      '一、实施常规管理，促进精细化管理(一)落实立德树人根本任务。新建学校5所。(二)推进体育改革。举办比赛3次。二、加强队伍建设，提高质量。培训教师200人次。',
  );
  assert.deepEqual(await titles(page), ['教育局上半年工作总结']);
  assert.match(await page.textContent('#source'), /今年上半年，我局/);
  await close();
});

test('signs around a title stay with it', async () => {
  const { page, close } = await open(browser);
  await paste(page, '# 清河县教育局2023年工作总结\n\n## 一、主要工作\n新建学校5所。\n');
  assert.deepEqual(await titles(page), ['# 清河县教育局2023年工作总结']);
  await close();
});
