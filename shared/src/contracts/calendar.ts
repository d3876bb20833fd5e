import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { day, instant, line } from './fields.js';
import { refusalTexts } from './refusals.js';

export const calendarRefusals = /* @__PURE__ */ refusalTexts({
  'CALENDAR.YEAR_INVALID': { status: 422, title: '年份不对', detail: () => '请填四位数的年份。' },
  'CALENDAR.SOURCE_MISSING': { status: 422, title: '请写明通知', detail: () => '请写明国务院办公厅通知的名称和文号，以后有人要核对。' },
  'CALENDAR.HOLIDAY_INVALID': { status: 422, title: '假期填写有误', detail: (f) => `“${String(f.name) || '没有名称的假期'}”要有名称，结束日期不能早于开始日期。` },
  'CALENDAR.HOLIDAY_MISSING': { status: 422, title: '假期不全', detail: (f) => `还缺${(f.missing as readonly string[]).join('、')}。七个法定假期都要填。` },
  'CALENDAR.DATE_OUTSIDE_YEAR': { status: 422, title: '日期不在这一年', detail: (f) => `${String(f.date)}不属于${String(f.year)}年的放假安排，请核对。` },
  'CALENDAR.WORKDAY_INVALID': { status: 422, title: '调休日期不对', detail: (f) => `${String(f.date)}不是周末，或在假期之内，不能是调休上班日。` },
});

const holiday = z.object({ name: line(20), from: day, to: day });
const arrangement = z.object({ year: z.int().check(z.gte(2022), z.lte(2200)), source: line(200), holidays: z.array(holiday).check(z.maxLength(20)), makeUpWorkdays: z.array(day).check(z.maxLength(30)) });
const shown = z.object({ ...arrangement.shape, isBuiltIn: z.boolean(), importedBy: z.nullable(z.string()), importedAt: z.nullable(instant) });
export type ShownCalendarYear = z.output<typeof shown>;

export const listCalendarYears = endpoint({
  id: 'calendar.list', method: 'GET', path: '/api/calendar', summary: '各年的放假和调休安排', access: 'signed-in', response: z.object({ years: z.array(shown) }), refusals: [],
});

export const importCalendarYear = endpoint({
  id: 'calendar.import', method: 'PUT', path: '/api/calendar/:year', summary: '录入一年的放假安排；再录一次即更正', access: 'calendar.import',
  params: z.object({ year: z.coerce.number().check(z.int(), z.gte(2022), z.lte(2200)) }), body: z.object({ source: arrangement.shape.source, holidays: arrangement.shape.holidays, makeUpWorkdays: arrangement.shape.makeUpWorkdays }),
  response: shown,
  refusals: ['CALENDAR.YEAR_INVALID', 'CALENDAR.SOURCE_MISSING', 'CALENDAR.HOLIDAY_INVALID', 'CALENDAR.HOLIDAY_MISSING', 'CALENDAR.DATE_OUTSIDE_YEAR', 'CALENDAR.WORKDAY_INVALID', 'DATE.INVALID'],
});

export const calendarEndpoints = [listCalendarYears, importCalendarYear] as const;
