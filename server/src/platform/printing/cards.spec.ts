import sharp from 'sharp';
import { cropped, pageCountOf, pageSizeOf, readQr, renderPage, squeezed, textOf } from '../../../test/support/printed-page.js';
import type { PrintableCard } from './card.js';
import { printCards } from './cards.js';

const options = { printedAt: new Date('2026-11-05T02:00:00Z') };
const aspects = ['党员义务', '工作目标', '岗位职责', '自身建设和作风转变', '公司重点工作任务'];
const texts = ['按时参加组织生活。', '工资计算差错为零，员工来问当天答复。', '年内减少手工表 12 张。', '首问负责，办不了的当天说明原因。', '全年压减用工成本 3%。'];

function aCard(over: Partial<PrintableCard> = {}): PrintableCard {
  return {
    organisation: '中共北原能化公司委员会',
    name: '林一舟',
    post: '人力资源部 薪酬主管',
    branch: '机关一支部',
    unit: '北原能化公司',
    photo: null,
    link: { address: 'https://liangpai.example.cn/p/K7M4AQ3RDX', code: 'K7M4AQ3RDX' },
    pledges: aspects.map((aspect, index) => ({ aspect, text: texts[index] ?? '' })),
    ...over,
  };
}

const code = (index: number): string => `K7M4AQ3RD${'34679ACDEF'[index] ?? ''}`;

describe('SL-F1 党员名片, SL-F2 党员承诺', () => {
  it('carries every field of the form and the five pledges word for word', async () => {
    const text = squeezed(textOf(await printCards([aCard()], options)));
    for (const field of ['党员名片', '中共北原能化公司委员会', '林一舟', '职务', '人力资源部薪酬主管', '所属党支部', '机关一支部', 'K7M4A-Q3RDX', '党员承诺', '我是北原能化公司党员，我承诺：']) expect(text).toContain(field);
    aspects.forEach((aspect, index) => expect(text).toContain(squeezed(`${'一二三四五'[index]}${aspect}：${texts[index]}`)));
  });

  it('prints the wording of the annex and a line to write on for a pledge that is still empty', async () => {
    const text = squeezed(textOf(await printCards([aCard({ unit: '', pledges: aspects.map((aspect) => ({ aspect, text: '' })) })], options)));
    aspects.forEach((aspect, index) => expect(text).toContain(`${'一二三四五'[index]}要针对${aspect}进行承诺：`));
    expect(text).toContain('我是＿＿＿＿＿＿党员，我承诺：');
  });

  it('puts four tents of 90 × 108 mm on an A4 sheet, each with its own readable code', async () => {
    const cards = Array.from({ length: 5 }, (_one, index) => aCard({ name: `党员${index}`, link: { address: `https://liangpai.example.cn/p/${code(index)}`, code: code(index) } }));
    const pdf = await printCards(cards, options);
    expect(pageCountOf(pdf)).toBe(2);
    expect(pageSizeOf(pdf)).toEqual({ width: 210, height: 297 });
    const page = await renderPage(pdf, 1, 300);
    for (let place = 0; place < 4; place += 1) {
      const tent = { x: 10 + (place % 2) * 100, y: 35.5 + Math.floor(place / 2) * 118, width: 90, height: 108 };
      expect(readQr(cropped(page, tent, 300))?.data).toBe(`https://liangpai.example.cn/p/${code(place)}`);
    }
    expect(textOf(pdf, 2)).toContain('党员4');
    expect(textOf(pdf, 2)).not.toContain('党员3');
  });

  it('turns the pledge side round, so that it stands upright once the card is folded', async () => {
    const pdf = await printCards([aCard({ link: null, pledges: [] })], options);
    const page = await renderPage(pdf, 1, 150);
    const isRed = ({ data }: { data: Buffer }): boolean => data.some((_byte, at) => at % 4 === 0 && (data[at] ?? 0) > 180 && (data[at + 1] ?? 0) < 30 && (data[at + 2] ?? 0) < 40);
    // The heading 党员承诺 stands left on the upright face: on the sheet it is at the right, below the pledges.
    expect(isRed(cropped(page, { x: 70, y: 78, width: 28, height: 5 }))).toBe(true);
    expect(isRed(cropped(page, { x: 12, y: 78, width: 28, height: 5 }))).toBe(false);
    expect(isRed(cropped(page, { x: 12, y: 36, width: 86, height: 6 }))).toBe(false);
  });

  it('shrinks a long pledge before it cuts one, and then points to the full text', async () => {
    const long = texts.map((text) => text.repeat(3));
    const fitting = squeezed(textOf(await printCards([aCard({ pledges: aspects.map((aspect, index) => ({ aspect, text: long[index] ?? '' })) })], options)));
    for (const text of long) expect(fitting).toContain(squeezed(text));
    expect(fitting).not.toContain('全文扫码');

    const endless = aspects.map((aspect, index) => ({ aspect, text: index === 1 ? '工资计算差错为零。' : '认真履职尽责，'.repeat(60) }));
    const cut = squeezed(textOf(await printCards([aCard({ pledges: endless })], options)));
    expect(cut).toContain('篇幅所限，全文扫码查看');
    expect(cut).toContain('二工作目标：工资计算差错为零。');
    expect(cut.match(/…/g)).toHaveLength(4);
    expect(squeezed(textOf(await printCards([aCard({ pledges: endless, link: null })], options)))).toContain('全文可向党支部查阅');
  });

  it('prints a very long name, post and branch in full', async () => {
    const over = { name: '买买提江·阿不都热合曼', post: '生产技术部高级工程师兼安全总监助理（主持工作）', branch: '北原能源化工有限责任公司机关第一党支部委员会' };
    const text = squeezed(textOf(await printCards([aCard({ ...over, photo: null })], options)));
    for (const field of Object.values(over)) expect(text).toContain(field);
  });

  it('has no code, and no invitation to scan, while the member has not agreed to a public card', async () => {
    const pdf = await printCards([aCard({ link: null })], options);
    expect(textOf(pdf)).not.toContain('扫');
    expect(readQr(await renderPage(pdf))).toBeNull();
  });

  it('prints the photo when there is one, an empty frame when it cannot be read, and no picture of any kind otherwise', async () => {
    const photo = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#00A0FF' } }).jpeg().toBuffer();
    const isBlue = async (pdf: Buffer): Promise<boolean> => {
      const { data } = cropped(await renderPage(pdf), { x: 20, y: 115, width: 10, height: 10 });
      return (data[0] ?? 255) < 40 && (data[2] ?? 0) > 220;
    };
    expect(await isBlue(await printCards([aCard({ photo })], options))).toBe(true);
    const unreadable = await printCards([aCard({ photo: Buffer.from('no picture') })], options);
    expect(textOf(unreadable)).toContain('照片');
    const without = await printCards([aCard()], options);
    expect(textOf(without)).not.toContain('照片');
    expect(without.includes('/Subtype /Image')).toBe(false);
  });

  it('prints a branch of forty within five seconds', async () => {
    const photo = await sharp({ create: { width: 1200, height: 1600, channels: 3, background: '#D0C8BC' } }).jpeg().toBuffer();
    const started = performance.now();
    const pdf = await printCards(Array.from({ length: 40 }, (_one, index) => aCard({ name: `林一${index}`, photo })), options);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(pageCountOf(pdf)).toBe(10);
  });

  it('gives equal files for equal input', async () => {
    expect((await printCards([aCard()], options)).equals(await printCards([aCard()], options))).toBe(true);
  });

  it('says so when there is nothing to print', async () => {
    expect(textOf(await printCards([], options))).toContain('没有可打印的名片');
  });
});
