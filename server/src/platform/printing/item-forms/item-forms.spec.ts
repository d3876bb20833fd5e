import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { fieldsOf, formCodes, syForms, type FormCode, type FormRow } from '@liangpai/shared/forms';
import { filledItemForm } from '../../../../test/support/filled-item-forms.js';
import { pageCountOf, squeezed, textOf, wordsOf, type PlacedWord } from '../../../../test/support/printed-page.js';
import { blankItemForm, printItemForm, writeItemForm, type PrintableItemForm } from '../index.js';

const options = { printedAt: new Date('2026-11-05T02:00:00Z') };

const header = (day: string): string => `填报党组织：${day}：年月日`;
const two = '直属单位党组织意见签字（盖章）：年月日党群人力资源部审核意见签字（盖章）：年月日';

/** The words of the ten annexes in their order, without what is filled in. */
const annexes: Readonly<Record<FormCode, string>> = {
  'SY-F1': `“共产党员工程”立项申报表${header('填报日期')}项目名称立项党组织项目负责人联系方式党员参与人数积极分子参与人数预计需要党员义务献工（小时）参与人员总数立项起始时间计划完成时间建议牵头认定成果单位总体目标序号时间节点预计达成目标1第一季度2第二季度3第三季度4第四季度分阶段项目计划目标责任分工推进措施对项目潜在风险点进行预估、分析：对存在的潜在风险点制定应急方案：项目综合简介：结项质量验收指标：${two}`,
  'SY-F2': '“共产党员工程”目标责任书项目名称立项党组织项目负责人党员参与人数入党积极分子参与人数参与人员总数立项起始时间计划完成时间立项起因论证项目计划目标责任制度与措施一季度负责人签字：年月日二季度负责人签字：年月日三季度负责人签字：年月日四季度负责人签字：年月日项目实施进展情况记录实际完成时间解决关键性难题个党员义务献工小时献工创造价值万元成果总结报告立项党组织党委或总支、支部书记签字：年月日立项单位行政部门负责人签字：年月日基层党组织（党组织章）年月日党群人力资源部年月日项目取得成果的定性与定量评价',
  'SY-F3': `“共产党员工程”结项审批表${header('填报日期')}项目名称立项党组织项目负责人立项范围项目参与总人数党员参与人数积极分子参与人数党员义务献工小时献工创造价值万元献工时长占比%成本核算人工成本材料成本加工成本能源成本其他总计项目创造价值投入产出比是否出现安全生产事故是否出现重大质量事故项目起始时间项目完成时间是否按时按质完成未按计划完成原因实现价值及意义立项单位主管行政部门意见签字（盖章）：年月日基层党组织意见签字（盖章）：年月日注：设计、研发、管理等不易计算创造价值的项目，需重点填写“现实价值及意义”一栏。`,
  'SY-F4': `“共产党员责任区”创建目标责任书${header('填报时间')}责任区名称申报党组织责任区基本情况责任区总人数责任区负责人责任区联络人联络人联系方式党员参与人数积极分子参与人数创建起止时间责任区具体位置建议牵头认定成果单位争创目标及措施${two}`,
  'SY-F5': `“共产党员先锋岗”创建申报表${header('填报日期')}姓名单位及职务奖惩情况上年度考核结果先锋岗创建申报人争创目标及措施${two}`,
  'SY-F6': `“共产党员先锋岗”年度考核表${header('填报日期')}姓名单位及职务奖惩情况本年度考核结果先锋岗创建申报人发挥作用情况${two}`,
  'SY-F7': `党组织承诺践诺申报表${header('填报日期')}内容名称申报党组织党组织负责人党员人数承诺主要内容践诺主要措施${two}填表人：联系电话：`,
  'SY-F8': `党组织承诺践诺年度考核表${header('填报日期')}内容名称申报党组织党组织负责人党员人数是否完成/未完成原因完成率（%）完成情况说明${two}填表人：联系电话：`,
  'SY-F9': `共产党员突击队项目申报表${header('填报日期')}突击队名称计划完成时间申报党组织突击队组成情况负责人（中共党员）姓名单位及职务成员人员构成（原则要求党员人数占比不低于50%）简况主要目标任务计划解决突出关键性问题（）个实施计划及步骤建议牵头认定成果单位（项目申报单位拟对申报项目的实施成果进行专业性评审的单位或部门）${two}`,
  'SY-F10': `共产党员突击队项目年度考核表${header('填报日期')}突击队名称完成时间申报党组织完成情况小结解决突出关键性问题（）个牵头认定成果单位意见签字（盖章）：年月日${two}`,
};

/** A merged caption is drawn after its rows, so on paper its words come out behind them. */
const pages = /(2026-工程-003　?五轴机床主轴国产化)?第\d+页，共\d+页/g;

async function pdfText(form: PrintableItemForm): Promise<string> {
  return squeezed(textOf(await printItemForm(form, options))).replace(pages, '');
}
async function wordXml(form: PrintableItemForm): Promise<string> {
  return strFromU8(unzipSync(await writeItemForm(form))['word/document.xml'] ?? new Uint8Array());
}
async function wordText(form: PrintableItemForm): Promise<string> {
  const runs = (await wordXml(form)).match(/<w:t[^>]*>[^<]*/g) ?? [];
  return squeezed(runs.map((run) => run.replace(/^<[^>]*>/, '')).join('').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&'));
}
const outputs = [['PDF', pdfText], ['Word', wordText]] as const;

const sorted = (text: string): string => Array.from(text).sort().join('');

/** Every word, figure and name that somebody filled in. */
function writtenOn(form: PrintableItemForm): readonly string[] {
  const day = (text: string): string => text.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
  return fieldsOf(syForms[form.code]).flatMap((field) => {
    const value = form.values[field.key];
    const cells = field.kind === 'rows' ? (value as readonly FormRow[]).flatMap((row) => field.columns.map((column) => [column.kind, row[column.key], column] as const)) : [[field.kind, value, field] as const];
    return cells.flatMap(([kind, cell, from]) => {
      if (typeof cell !== 'string') return [];
      if (kind === 'choice' && 'options' in from) return [from.options[cell] ?? cell];
      return [kind === 'day' ? day(cell) : (form.names[cell] ?? cell)];
    });
  });
}

describe('the ten blank forms', () => {
  it.each(formCodes)('%s prints the words of its annex and nothing else', async (code) => {
    expect(await pdfText(blankItemForm(code))).toBe(annexes[code]);
  });

  it.each(formCodes)('%s has the same words in Word, merged captions before their rows', async (code) => {
    expect(sorted(await wordText(blankItemForm(code)))).toBe(sorted(annexes[code]));
  });

  it('carries every field of catalogue 1.7 under the catalogue’s own words', async () => {
    const catalogue = readFileSync(new URL('../../../../../docs/rules/catalogue.md', import.meta.url), 'utf8');
    const rows = [...catalogue.matchAll(/^\| (SY-F\d+)\.(\d+[a-d]?) \| ([^|]+) \|([^|]*)\|([^|]*)\|/gm)].map(([, form = '', number = '', words = '', , remark = '']) => ({ form, number: `${form}.${number}`, words, remark }));
    expect(rows.length).toBeGreaterThan(130);
    const missing: string[] = [];
    for (const { form, number, words, remark } of rows) {
      const forms = remark.includes('F5 + F6') ? ['SY-F5', 'SY-F6'] : remark.includes('F7 + F8') ? ['SY-F7', 'SY-F8'] : remark.includes('F9 + F10') ? ['SY-F9', 'SY-F10'] : [form];
      for (const one of forms) {
        // The group of four evaluations and the quarters stand under the annex's own, differently broken words.
        const parts = words.replace(/党委或总支/, '，党委或总支').replace(/立项单位行政部门负责人签字/, '立项单位行政部门，负责人签字').replace('基层党组织（党组织章）', '基层党组织，（党组织章）').split('，').map((part) => squeezed(part));
        missing.push(...parts.filter((part) => !annexes[one as FormCode].includes(part)).map((part) => `${number} ${part}`));
      }
    }
    expect(missing).toEqual([]);
  });
});

describe.each(outputs)('the ten forms filled, as %s', (_kind, print) => {
  it.each(formCodes)('%s shows every field, figure, opinion, name and day', async (code) => {
    const form = filledItemForm(code);
    const text = await print(form);
    expect(writtenOn(form).filter((written) => !text.includes(squeezed(written)))).toEqual([]);
    expect(text).toContain('装配二车间党支部');
    expect(text).toContain('2026年3月20日');
  });

  it('SY-F2 shows four signed quarters and four evaluations', async () => {
    const text = await print(filledItemForm('SY-F2'));
    for (const quarter of [1, 2, 3, 4]) expect(text).toContain(`第${quarter}季度记录：样机装配完成。`);
    for (const box of ['filer-closing', 'administration', 'unit-closing', 'office-closing']) expect(text).toContain(`意见${box}，同意。`);
    expect(text).toContain('186.5小时');
    expect(text).toContain('负责人签字：林一舟2026年12月28日');
  });

  it('SY-F3 shows share, total and ratio as computed, and on its supplement the opinions and the score it has no row for (SY-GC-21, SY-ZT-25)', async () => {
    const text = await print(filledItemForm('SY-F3'));
    for (const words of ['31.08%', '总计12.40', '投入产出比1:3.25', '补充内容', '成果认定主导部门意见审核通过意见recognition，同意。', '意见office-closing，同意。', '满意度测评成绩92.15']) expect(text).toContain(words);
  });

  it('heads the records of a quarter by their year when the project runs over two', async () => {
    const form = filledItemForm('SY-F2');
    const text = await print({ ...form, progress: [...form.progress, { year: 2027, quarter: 1, text: '第二年继续。', signedBy: '林一舟', signedOn: '2027-03-28', signature: null }] });
    expect(text).toContain('2026年：第1季度记录：样机装配完成。（林一舟，2026年3月28日）2027年：第二年继续。');
  });

  it('keeps every one of ten thousand characters and the rows that follow', async () => {
    const long = Array.from({ length: 500 }, (_one, index) => `第${index + 1}条：完成设备点检并逐项整改。`).join('').slice(0, 10_000);
    for (const [code, key] of [['SY-F1', 'risks'], ['SY-F2', 'cause'], ['SY-F7', 'content'], ['SY-F9', 'plan']] as const) {
      const form = filledItemForm(code);
      const text = (await print({ ...form, values: { ...form.values, [key]: long } })).replace(/(立项起因论证|承诺主要内容|实施计划及步骤)（续）/g, '');
      expect(text.includes(long)).toBe(true);
      expect(text).toContain('2026年3月20日');
    }
  });

  it('keeps a team of forty', async () => {
    for (const code of ['SY-F1', 'SY-F9'] as const) {
      const form = filledItemForm(code);
      const team = Array.from({ length: 40 }, (_one, index) => ({ person: `p${index}`, duty: `装配二车间第${index + 1}组组长，负责工序${index + 1}`, isCore: true, kind: 'member' }));
      const names = Object.fromEntries(team.map(({ person }, index) => [person, `林队员${index + 1}号`]));
      const text = await print({ ...form, values: { ...form.values, team: code === 'SY-F1' ? team.map(({ person, duty, isCore }) => ({ person, duty, isCore })) : team.map(({ person, duty, kind }) => ({ person, duty, kind })) }, names: { ...form.names, ...names } });
      for (const [index, { duty }] of team.entries()) {
        expect(text).toContain(`林队员${index + 1}号`);
        expect(text).toContain(duty);
      }
    }
  });
});

it('keeps to the pages of its annex when blank', async () => {
  const counts = Object.fromEntries(await Promise.all(formCodes.map(async (code) => [code, pageCountOf(await printItemForm(blankItemForm(code), options))] as const)));
  expect(counts).toEqual({ 'SY-F1': 2, 'SY-F2': 3, 'SY-F3': 1, 'SY-F4': 1, 'SY-F5': 1, 'SY-F6': 1, 'SY-F7': 1, 'SY-F8': 1, 'SY-F9': 1, 'SY-F10': 1 });
});

it('flows over pages when long', async () => {
  const form = filledItemForm('SY-F2');
  const long = '项目进展顺利，按计划推进。'.repeat(700);
  const pdf = await printItemForm({ ...form, values: { ...form.values, cause: long, plannedGoals: long }, progress: form.progress.map((one) => ({ ...one, text: long.slice(0, 4000) })) }, options);
  expect(pageCountOf(pdf)).toBeGreaterThan(15);
  expect(textOf(pdf)).toContain('（续）');
});

/** Words whose middles lie within one another's boxes. */
function overlapping(words: readonly PlacedWord[]): readonly string[] {
  const middleHeight = (word: PlacedWord): number => (word.top + word.bottom) / 2;
  return words.flatMap((one, index) => words.slice(index + 1, index + 400).filter((other) => {
    const isBeside = one.page !== other.page || one.right <= other.left + 0.5 || other.right <= one.left + 0.5;
    return !isBeside && Math.abs(middleHeight(one) - middleHeight(other)) < 6;
  }).map((other) => `${one.page}: ${one.text} × ${other.text}`));
}

it.each(formCodes)('%s: no words lie over one another or outside the page, filled, long or blank', async (code) => {
  const form = filledItemForm(code);
  const long = Array.from({ length: 90 }, (_one, index) => `第${index + 1}条：完成设备点检并逐项整改，责任到人。`).join('');
  const values = Object.fromEntries(Object.entries(form.values).map(([key, value]) => [key, typeof value === 'string' && fieldsOf(syForms[code]).find((field) => field.key === key)?.kind === 'text' ? long : value]));
  const opinions = Object.fromEntries(Object.entries(form.opinions).map(([box, opinion]) => [box, { ...opinion, text: long.slice(0, 900) }]));
  for (const one of [blankItemForm(code), form, { ...form, values, opinions, progress: form.progress.map((quarter) => ({ ...quarter, text: long })) }]) {
    const words = wordsOf(await printItemForm(one, options));
    expect(words.length).toBeGreaterThan(12);
    expect(overlapping(words)).toEqual([]);
    expect(words.filter((word) => word.left < 56 || word.right > 540 || word.top < 40 || word.bottom > 830).map((word) => word.text)).toEqual([]);
  }
});

it('lets rows of the Word table break, merges captions and puts signatures in as pictures', async () => {
  const docx = unzipSync(await writeItemForm(filledItemForm('SY-F2')));
  const xml = strFromU8(docx['word/document.xml'] ?? new Uint8Array());
  expect(xml.includes('w:cantSplit')).toBe(false);
  expect(xml.match(/<w:vMerge w:val="restart"/g)).toHaveLength(2);
  expect(xml.match(/<w:vMerge w:val="continue"/g)).toHaveLength(6);
  expect(xml.match(/<w:drawing>/g)).toHaveLength(5);
});
