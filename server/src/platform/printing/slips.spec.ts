import { cropped, pageCountOf, readQr, renderPage, squeezed, textOf } from '../../../test/support/printed-page.js';
import { printSlips, type PrintableSlip } from './slips.js';
import { surveyTitle } from './survey-form.js';

const options = { printedAt: new Date('2026-11-05T02:00:00Z') };
const survey = { title: surveyTitle({ year: 2026, quarter: 3 }), closesOn: '2026-10-15' };
const alphabet = '34679ACDEFGHJ';
const slips: PrintableSlip[] = Array.from(alphabet, (letter) => ({ address: `https://liangpai.example.cn/s/${letter}XKQ4MARDX`, code: `${letter}XKQ4MARDX` }));

it('SL-F3 测评票: ten to a sheet, each with its own readable code in both forms', async () => {
  const pdf = await printSlips(slips, survey, options);
  expect(pageCountOf(pdf)).toBe(2);
  const page = await renderPage(pdf);
  for (let place = 0; place < 10; place += 1) {
    const slip = { x: 8 + (place % 2) * 97 + 1, y: 8.5 + Math.floor(place / 2) * 55 + 1, width: 95, height: 53 };
    expect(readQr(cropped(page, slip))?.data).toBe(slips[place]?.address);
  }
  for (const { code } of slips) expect(textOf(pdf)).toContain(`${code.slice(0, 5)}-${code.slice(5)}`);
});

it('says on every slip what it is for, that it counts once and that it is anonymous', async () => {
  const text = squeezed(textOf(await printSlips(slips, survey, options)));
  const times = (wording: string): number => text.split(wording).length - 1;
  for (const wording of ['机关党员2026年三季度创优服务调查问卷', '本票只能用一次，匿名', '截止2026-10-15，过期作废']) expect(times(wording)).toBe(slips.length);
});

it('leaves the closing day out when the survey has none', async () => {
  expect(textOf(await printSlips(slips, { ...survey, closesOn: null }, options))).not.toContain('截止');
});
