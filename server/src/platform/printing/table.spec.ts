import { pageCountOf, squeezed, textOf } from '../../../test/support/printed-page.js';
import { addPage, closeDocument, openDocument } from './page.js';
import { drawTable, tableHeight, type TableFrame, type TableRow } from './table.js';

const options = { printedAt: new Date('2026-11-05T02:00:00Z') };
const frame: TableFrame = { x: 50, columns: [80, 300], size: 10, leading: 1.5, padding: 5, color: '#000000', border: { color: '#000000', width: 0.5, isGrid: true } };

async function draw(rows: TableRow[], heading?: TableRow): Promise<Buffer> {
  const document = openDocument('表', options);
  addPage(document);
  const next = (): { top: number; bottom: number } => {
    addPage(document);
    return { top: 50, bottom: 750 };
  };
  drawTable(document, rows, frame, { top: 50, bottom: 750, next, ...(heading ? { heading } : {}) });
  return closeDocument(document);
}

const numbered = (count: number): string => Array.from({ length: count }, (_one, index) => `第${index + 1}句。`).join('');

it('repeats the heading on every page and loses no row', async () => {
  const rows = Array.from({ length: 90 }, (_one, index) => ({ cells: [{ text: `行${index + 1}` }, { text: '内容' }] }));
  const pdf = await draw(rows, { cells: [{ text: '表头甲' }, { text: '表头乙' }] });
  const pages = pageCountOf(pdf);
  expect(pages).toBe(4);
  for (let page = 1; page <= pages; page += 1) expect(textOf(pdf, page)).toContain('表头甲');
  expect(textOf(pdf).match(/行\d+/g)).toEqual(rows.map((_row, index) => `行${index + 1}`));
});

it('splits a long cell between lines, keeps every character in order and repeats its caption', async () => {
  const text = numbered(900);
  const pdf = await draw([{ cells: [{ text: '说明', isCaption: true }, { text }] }]);
  expect(pageCountOf(pdf)).toBeGreaterThan(2);
  expect(squeezed(textOf(pdf)).replace(/说明(（续）)?/g, '')).toBe(text);
  expect(squeezed(textOf(pdf, 2))).toContain('说明（续）');
});

it('moves a short row to the next page whole', async () => {
  const pdf = await draw([{ minHeight: 680, cells: [{ text: '甲' }, { text: '' }] }, { cells: [{ text: '乙' }, { text: numbered(20) }] }]);
  expect(textOf(pdf, 1)).not.toContain('乙');
  expect(squeezed(textOf(pdf, 2))).toContain(numbered(20));
});

it.each([1, 2, 3, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 300])('never lets a signature stand alone on a page (text of %i × 30 characters)', async (lines) => {
  const text = '字'.repeat(29 * lines);
  const pdf = await draw([{ cells: [{ text: '结论', isCaption: true }, { text, foot: ['签字：林一舟'] }] }]);
  const last = textOf(pdf, pageCountOf(pdf));
  expect(last).toContain('签字：林一舟');
  expect((last.match(/字{20}/g) ?? []).length).toBeGreaterThanOrEqual(Math.min(lines, 3));
  expect((textOf(pdf).match(/签字：林一舟/g) ?? []).length).toBe(1);
});

it('draws a row that is taller than a page rather than looping for ever', async () => {
  expect(pageCountOf(await draw([{ minHeight: 2000, cells: [{ text: '' }, { text: '' }] }]))).toBe(2);
});

it('measures what it draws', () => {
  expect(tableHeight([{ cells: [{ text: '一' }, { text: '二' }] }, { minHeight: 60, cells: [{ text: '三' }, { text: '' }] }], frame)).toBeCloseTo(85);
});
