import { brightnessAt, cropped, pageCountOf, pageSizeOf, readQr, renderPage, squeezed, textOf, type Bitmap } from '../../../test/support/printed-page.js';
import { printPlaque, type PlaquePaper, type PrintablePlaque, type PrintableTarget } from './plaque.js';

const options = { printedAt: new Date('2026-11-05T02:00:00Z') };
const address = 'https://liangpai.example.cn/p/K7M4AQ3RDX';

const achieved: PrintableTarget = { name: '一次交检合格率', unit: '%', target: '≥ 98.5', actual: '99.2', progress: 99, state: 'achieved', stateLabel: '已达成', updatedOn: '2026-11-02' };
const targets: PrintableTarget[] = [
  achieved,
  { name: '合同按期交付', unit: '台', target: '48', actual: '41', progress: 85, state: 'behind', stateLabel: '比计划晚 1 台', updatedOn: '2026-11-01' },
  { name: '合理化建议', unit: '条', target: '24', actual: '', progress: null, state: 'not-rated', stateLabel: '等待上报', updatedOn: '' },
];

function aPlaque(over: Partial<PrintablePlaque> = {}): PrintablePlaque {
  return {
    kind: '党员责任区',
    name: '总装三班数控龙门线',
    organisation: '中共北原机床有限公司第三党支部',
    responsible: '高明远（党小组长）',
    period: '2026 年 7 月至 9 月',
    level: { code: 'exemplary', label: '示范牌' },
    targets,
    commitments: ['客户报修 30 分钟内有人应答。', '交接班现场不留油、不留屑、不留问题。'],
    contact: '赵一鸣　024-0000 1234',
    shortText: '没有网络时请抄下编号，向党支部查询。',
    release: '内容经保密审查，2026-10-08 由党支部批准公开',
    address,
    code: 'K7M4AQ3RDX',
    ...over,
  };
}

it('carries every field, every target and every commitment, on one template for all carriers (SY-ZT-37)', async () => {
  const plaque = aPlaque();
  const text = squeezed(textOf(await printPlaque(plaque, 'A4', options)));
  const { kind, name, organisation, responsible, period, contact, shortText, release } = plaque;
  for (const field of [kind, name, organisation, responsible, period, contact, shortText, release, '示范牌', 'K7M4A-Q3RDX']) expect(text).toContain(squeezed(field));
  for (const target of targets) {
    const { name: goal, target: value, unit, stateLabel, updatedOn } = target;
    for (const field of [goal, value, target.actual || '未报', unit, stateLabel, updatedOn]) expect(text).toContain(squeezed(field));
  }
  for (const commitment of plaque.commitments) expect(text).toContain(squeezed(commitment));
});

it('shows no level while none is awarded', async () => {
  expect(textOf(await printPlaque(aPlaque({ level: null }), 'A4', options))).not.toContain('牌');
});

it('gives each level a shape of its own, told apart without colour', async () => {
  const shapes = await Promise.all(
    (['exemplary', 'qualified', 'striving'] as const).map(async (code) => {
      const page = await renderPage(await printPlaque(aPlaque({ level: { code, label: '牌' } }), 'A4', options), 1, 72);
      const { data } = cropped(page, { x: 156, y: 35, width: 36, height: 22 }, 72);
      return Array.from({ length: data.length / 4 }, (_pixel, at) => ((data[at * 4 + 2] ?? 0) < 160 ? '#' : '.')).join('');
    }),
  );
  for (const shape of shapes) expect(shape).toContain('#');
  expect(new Set(shapes).size).toBe(3);
});

describe.each<[PlaquePaper, number, number, number]>([
  ['A4', 210, 297, 1],
  ['A3', 297, 420, Math.SQRT2],
])('on %s', (paper, width, height, scale) => {
  let pdf: Buffer;
  let page: Bitmap;
  beforeAll(async () => {
    pdf = await printPlaque(aPlaque(), paper, options);
    // The lower left of the sheet: a phone is held up to the code, not to the whole wall.
    page = cropped(await renderPage(pdf), { x: 5 * scale, y: 210 * scale, width: 80 * scale, height: 80 * scale });
  });

  it(`is one sheet of ${width} × ${height} mm`, () => {
    expect(pageCountOf(pdf)).toBe(1);
    expect(pageSizeOf(pdf)).toEqual({ width, height });
  });

  it('has a code that reads back as the public address, with a quiet zone of four modules all round', () => {
    const found = readQr(page);
    expect(found?.data).toBe(address);
    if (!found) return;
    const { topLeftCorner: from, topRightCorner: to, bottomLeftCorner: below } = found.location;
    const module = (to.x - from.x) / (17 + 4 * found.version);
    let darkest = 255;
    // Half a module of grace towards the code and a quarter away from it: the reader only estimates the corners.
    for (let step = 0.6; step < 3.75; step += 0.2) {
      const [left, right, top, bottom] = [from.x - step * module, to.x + step * module, from.y - step * module, below.y + step * module];
      for (let along = 0; along <= 1; along += 0.005) {
        const x = left + (right - left) * along;
        const y = top + (bottom - top) * along;
        darkest = Math.min(darkest, brightnessAt(page, x, top), brightnessAt(page, x, bottom), brightnessAt(page, left, y), brightnessAt(page, right, y));
      }
    }
    expect(darkest).toBeGreaterThan(250);
  });

  it('is corrected at the strongest level: it still reads with a blot over its middle', () => {
    const corners = readQr(page)?.location;
    expect(corners).toBeDefined();
    if (!corners) return;
    const side = corners.topRightCorner.x - corners.topLeftCorner.x;
    const blot = side * 0.34;
    const damaged = { ...page, data: Buffer.from(page.data) };
    for (let y = 0; y < blot; y += 1) {
      const row = Math.round(corners.topLeftCorner.y + (side - blot) / 2 + y);
      const start = Math.round(corners.topLeftCorner.x + (side - blot) / 2);
      damaged.data.fill(255, (row * page.width + start) * 4, (row * page.width + start + Math.round(blot)) * 4);
    }
    expect(readQr(damaged)?.data).toBe(address);
  });

  it('prints the code at least 40 mm wide, to be scanned from a metre away', () => {
    const corners = readQr(page)?.location;
    expect(((corners?.topRightCorner.x ?? 0) - (corners?.topLeftCorner.x ?? 0)) / (150 / 25.4)).toBeGreaterThan(40 * scale - 1);
  });
});

it('goes on to a second sheet, with the heading and the code again, when there is too much to read on one', async () => {
  const many = Array.from({ length: 26 }, (_one, index) => ({ ...achieved, name: `第${index + 1}项目标，含夜班调试和周末保障的全部工作` }));
  const pdf = await printPlaque(aPlaque({ targets: many }), 'A4', options);
  expect(pageCountOf(pdf)).toBe(2);
  const text = squeezed(textOf(pdf));
  for (const target of many) expect(text).toContain(target.name);
  expect(textOf(pdf, 2)).toContain('更新日期');
  expect(textOf(pdf, 2)).toContain('K7M4A-Q3RDX');
});

it('prints the reason for a delay whole', async () => {
  const stateLabel = '比计划晚 1 台；措施：夜班调试组 11 月起加开，周末由党员骨干轮流保障';
  const text = squeezed(textOf(await printPlaque(aPlaque({ targets: [{ ...achieved, state: 'behind', stateLabel }] }), 'A4', options)));
  expect(text).toContain(squeezed(stateLabel));
});

it('prints a very long name, unit and short text whole', async () => {
  const over = { name: '总装车间数控重型龙门铣床精密装配调试党员责任区暨青年突击队联合攻关示范岗', organisation: '中共北原机床集团股份有限公司重型装备事业部总装车间第三党支部委员会', shortText: '没有网络时请抄下编号，向党支部查询或留言。'.repeat(4) };
  const text = squeezed(textOf(await printPlaque(aPlaque(over), 'A4', options)));
  for (const field of Object.values(over)) expect(text).toContain(field);
});
