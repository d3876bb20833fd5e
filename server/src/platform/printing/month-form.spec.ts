import { unzipSync, strFromU8 } from 'fflate';
import { pageCountOf, squeezed, textOf } from '../../../test/support/printed-page.js';
import { blankMonthForm, type MonthForm } from './month-form.js';
import { writeMonthForm } from './month-form-docx.js';
import { printMonthForm } from './month-form-pdf.js';

const options = { printedAt: new Date('2026-11-05T02:00:00Z') };

const form: MonthForm = {
  period: { year: 2026, month: 9 },
  name: '林一舟',
  branch: '机关一支部',
  activities: '9 月 5 日参加支部党员大会。\n9 月 18 日维修家用水、电设施 2 户。',
  performance: '完成三季度薪酬核算 <1,286> 人次 & 差错为零。',
  management: '薪酬系统与考勤系统对接完成 70%。',
  self: { score: '92.5', remark: '个别答复超过当天。', signedBy: '林一舟', signedOn: '2026-09-30' },
  branchReview: { score: '91', remark: '同意自评。', signedBy: '赵一鸣', signedOn: '2026-10-08' },
};

const captions = ['姓名', '所属党支部', '参加支部活动情况', '个人工作表现', '部门/车间/班组管理效果', '个人自评结论（百分制）', '支部综合评价（百分制）'];
const long = Array.from({ length: 500 }, (_one, index) => `第${index + 1}条：完成设备点检并逐项整改。`).join('').slice(0, 10_000);

function wordXml(docx: Buffer): string {
  return strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
}

function wordText(docx: Buffer): string {
  const runs = wordXml(docx).match(/<w:t[^>]*>[^<]*/g) ?? [];
  return runs.map((run) => run.replace(/^<[^>]*>/, '')).join('').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
}

const outputs: [string, (one: MonthForm) => Promise<string>][] = [
  ['PDF', async (one) => squeezed(textOf(await printMonthForm(one, options)))],
  ['Word', async (one) => squeezed(wordText(await writeMonthForm(one)))],
];

function expectInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(squeezed(part), from);
    expect({ part, isFound: at >= 0 }).toEqual({ part, isFound: true });
    from = at + squeezed(part).length;
  }
}

describe.each(outputs)('SL-F5 党员（ ）月工作业绩总结清单 as %s', (_kind, print) => {
  it('has the rows of the annex in its order, filled', async () => {
    const [name, branch, activities, performance, management, self, review] = captions as [string, string, string, string, string, string, string];
    expectInOrder(await print(form), [
      '党员（9）月工作业绩总结清单', name, form.name, branch, form.branch, activities, form.activities, performance, form.performance, management, form.management,
      self, '92.5分', form.self.remark, '签字：林一舟　　2026年9月30日', review, '91分', form.branchReview.remark, '签字（盖章）：赵一鸣　　2026年10月8日',
    ]);
  });

  it('comes blank with nothing but title, captions and places to sign', async () => {
    const text = (await print(blankMonthForm)).replace(/第1页，共1页/, '');
    expect(text).toBe(squeezed(`党员（）月工作业绩总结清单${captions.slice(0, 5).join('')}${captions[5]}签字：年月日${captions[6]}签字（盖章）：年月日`));
  });

  it('keeps every one of ten thousand characters, in order, and the rows that follow', async () => {
    const text = (await print({ ...form, activities: long })).replace(/参加支部活动情况（续）/g, '').replace(/2026年9月林一舟第\d+页，共\d+页/g, '');
    expect(text.includes(long)).toBe(true);
    expectInOrder(text, [long, '个人工作表现', form.performance, '部门/车间/班组管理效果', form.management, '92.5分', '91分', '签字（盖章）：赵一鸣']);
  });
});

it('fits one page when blank or ordinarily filled, and flows over several when long', async () => {
  expect(pageCountOf(await printMonthForm(blankMonthForm, options))).toBe(1);
  expect(pageCountOf(await printMonthForm(form, options))).toBe(1);
  const pdf = await printMonthForm({ ...form, activities: long, performance: long, management: long }, options);
  expect(pageCountOf(pdf)).toBeGreaterThan(12);
  expect(textOf(pdf, 2)).toContain('（续）');
});

it('lets a row of the Word table break over the page and names the typefaces offices have', async () => {
  const xml = wordXml(await writeMonthForm({ ...form, activities: long }));
  expect(xml.includes('w:cantSplit')).toBe(false);
  expect(xml.includes('w:hRule="exact"')).toBe(false);
  expect(xml.includes('w:eastAsia="仿宋"')).toBe(true);
  expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(6);
});

it('writes a Word file that opens even when the text holds control characters', async () => {
  const xml = wordXml(await writeMonthForm({ ...form, performance: '完成\u0000\u000B任务\uFFFE' }));
  expect(xml).toContain('完成任务');
});
