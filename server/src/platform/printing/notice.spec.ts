import { cropped, pageCountOf, pageSizeOf, readQr, renderPage, squeezed, textOf } from '../../../test/support/printed-page.js';
import { printNotice, type PrintableNotice } from './notice.js';

const options = { printedAt: new Date('2026-10-14T02:00:00Z') };
const notice: PrintableNotice = {
  title: '关于2026年共产党员工程拟立项项目的公示', organisation: '北方重装党委', text: '经报请主要领导同意，以下项目拟予批复，现予公示。\n请党员、职工监督。', lines: ['主轴箱体加工变形攻关（装配一支部，负责人 高明远）', '降低刀具消耗（机加二支部，负责人 沈若兰）'],
  startsOn: '2026-10-14', endsOn: '2026-10-21', place: '一号厂房党务公开栏', contact: '党群部 0411-5550102', address: 'https://liangpai.example/pages/notice/show?id=0123456789abcdefghjkmnpqrs',
};

it('SY-ZT-36 SY-GC-08 a notice says what is displayed, from when to when, and how to object', async () => {
  const pdf = await printNotice(notice, options);
  expect([pageCountOf(pdf), pageSizeOf(pdf)]).toEqual([1, { width: 210, height: 297 }]);
  const text = squeezed(textOf(pdf));
  for (const words of [notice.title, notice.organisation, ...notice.lines, '公示时间：2026年10月14日至2026年10月21日', '署名或匿名提出', notice.contact, notice.place]) expect(text).toContain(squeezed(words));
});

it('leads to its page by a readable code', async () => {
  const page = await renderPage(await printNotice(notice, options));
  expect(readQr(cropped(page, { x: 105, y: 80, width: 95, height: 190 }))?.data).toBe(notice.address);
});

it('SY-ZR-11 AMB-67 a display has no last day', async () => {
  const text = squeezed(textOf(await printNotice({ ...notice, endsOn: null, contact: '' }, options)));
  expect(text).toContain('公示时间：2026年10月14日起');
  expect(text).not.toContain('公示期内');
  expect(text).not.toContain('反映');
});

it('repeats the heading on every page and loses no line of a long batch', async () => {
  const lines = Array.from({ length: 60 }, (_, at) => `第${at + 1}个项目：党员攻关`);
  const pdf = await printNotice({ ...notice, lines }, options);
  const pages = pageCountOf(pdf);
  expect(pages).toBeGreaterThan(2);
  const text = squeezed(textOf(pdf));
  for (const line of lines) expect(text).toContain(line);
  expect(text.split('序号').length - 1).toBeGreaterThanOrEqual(pages - 1);
  expect(text).toContain(`第${pages}页，共${pages}页`);
});
