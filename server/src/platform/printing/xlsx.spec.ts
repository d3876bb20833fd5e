import { strFromU8, unzipSync } from 'fflate';
import { writeSheet, type SheetColumn } from './xlsx.js';

interface Row {
  name: string;
  score: number | null;
  isMember: boolean;
}

const columns: SheetColumn<Row>[] = [
  { header: '姓名', width: 12, value: (row) => row.name },
  { header: '得分', format: '0.00', value: (row) => row.score },
  { header: '是否党员', value: (row) => row.isMember },
];

function parts(xlsx: Buffer): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(xlsx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function unescape(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;|&apos;/g, "'").replace(/&amp;/g, '&');
}

interface ReadCell {
  text: string;
  kind: string;
  style: number;
}

// Reads the cells back by their references, as a spreadsheet program would.
function cellsOf(xlsx: Buffer): Map<string, ReadCell> {
  const files = parts(xlsx);
  const strings = (files['xl/sharedStrings.xml'] ?? '').match(/<si>.*?<\/si>/gs)?.map((one) => unescape(one.replace(/<[^>]*>/g, ''))) ?? [];
  const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
  return new Map(
    [...sheet.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', body = '']) => {
      const attribute = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
      const raw = unescape(body.replace(/<[^>]*>/g, ''));
      const kind = attribute('t');
      return [attribute('r'), { text: kind === 's' ? (strings[Number(raw)] ?? '') : raw, kind, style: Number(attribute('s')) }];
    }),
  );
}

// The number format of a cell's style: 49 is Excel's own “@”, text.
function formatOf(xlsx: Buffer, style: number): string {
  const styles = parts(xlsx)['xl/styles.xml'] ?? '';
  const used = (/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '').match(/<xf [^>]*>/g) ?? [];
  const id = /numFmtId="(\d+)"/.exec(used[style] ?? '')?.[1] ?? '';
  return id === '49' ? '@' : (new RegExp(`<numFmt [^>]*numFmtId="${id}"[^>]*formatCode="([^"]*)"|<numFmt [^>]*formatCode="([^"]*)"[^>]*numFmtId="${id}"`).exec(styles)?.slice(1).find(Boolean) ?? id);
}

it('writes Chinese headings, texts, numbers, yes and no, and leaves nothing where there is nothing', async () => {
  const cells = cellsOf(await writeSheet(columns, [{ name: '林一舟', score: 88.5, isMember: true }, { name: '高远', score: null, isMember: false }], '名册'));
  expect(['A1', 'B1', 'C1', 'A2', 'B2', 'C2', 'A3', 'C3'].map((at) => cells.get(at)?.text)).toEqual(['姓名', '得分', '是否党员', '林一舟', '88.5', '是', '高远', '否']);
  expect(cells.get('B2')?.kind).not.toBe('s');
  expect(cells.get('B3')?.text ?? '').toBe('');
});

it.each(['=HYPERLINK("https://example.cn","点我")', '+1+1', '-2+3', '@SUM(A1)', '\t=1+1', '\r=1', '=cmd|/c calc!A1'])('keeps %j a text and never a formula', async (typed) => {
  const xlsx = await writeSheet(columns, [{ name: typed, score: -3.5, isMember: true }]);
  const cell = cellsOf(xlsx).get('A2');
  expect(cell?.text.trim()).toBe(typed.trim());
  expect(cell?.kind).toBe('s');
  expect(formatOf(xlsx, cell?.style ?? -1)).toBe('@');
  expect(parts(xlsx)['xl/worksheets/sheet1.xml']).not.toMatch(/<f[ >]/);
});

it('writes a negative number as a number', async () => {
  expect(cellsOf(await writeSheet(columns, [{ name: '甲', score: -3.5, isMember: true }])).get('B2')).toMatchObject({ text: '-3.5' });
});

it('keeps the heading in sight and gives the sheet a name that Excel accepts', async () => {
  const files = parts(await writeSheet(columns, [], "[2026/09] 名册*:'?很长".padEnd(60, '长')));
  expect(files['xl/worksheets/sheet1.xml']).toMatch(/<pane [^>]*ySplit="1"/);
  const name = unescape(/<sheet [^>]*name="([^"]*)"/.exec(files['xl/workbook.xml'] ?? '')?.[1] ?? '');
  expect(name).toMatch(/^[^[\]*/\\?:]{1,31}$/);
  expect(name).toContain('2026 09');
});

it('takes out what a file of XML may not hold and cuts at what a cell can hold', async () => {
  const cells = cellsOf(await writeSheet(columns, [{ name: `甲\u0000乙\u000B${'长'.repeat(40_000)}`, score: Number.NaN, isMember: true }]));
  expect(cells.get('A2')?.text.startsWith('甲乙长')).toBe(true);
  expect(cells.get('A2')?.text.length).toBe(32_767);
  expect(cells.get('B2')?.text).toBe('—');
});
