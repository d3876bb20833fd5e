import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { day, instant, line } from './fields.js';

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
