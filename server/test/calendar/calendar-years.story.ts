import { importCalendarYear, listCalendarYears } from '@liangpai/shared/contracts';
import { isWorkingDay, type IsoDate } from '@liangpai/shared/kernel';
import { WorkingCalendars } from '../../src/features/calendar/calendar.module.js';
import { House } from '../support/house.js';
import { Builder, type Company } from '../support/people.js';

const year2027 = {
  source: '国办发明电〔2026〕0号（演练）',
  holidays: [['元旦', '2027-01-01', '2027-01-03'], ['春节', '2027-02-05', '2027-02-12'], ['清明节', '2027-04-03', '2027-04-05'], ['劳动节', '2027-05-01', '2027-05-05'], ['端午节', '2027-06-09', '2027-06-09'], ['中秋节', '2027-09-15', '2027-09-17'], ['国庆节', '2027-10-01', '2027-10-07']]
    .map(([name, from, to]) => ({ name: name ?? '', from: from ?? '', to: to ?? '' })),
  makeUpWorkdays: ['2027-01-30', '2027-10-09'],
};

describe('entering a year of the working calendar', () => {
  let house: House;
  let company: Company;
  let stranger: Company;
  beforeAll(async () => {
    house = await House.open();
    company = await new Builder(house).company();
    stranger = await new Builder(house).company('别家');
  });
  afterAll(() => house.close());

  it('shows the years that came with the program to everybody', async () => {
    const { years } = await house.get(listCalendarYears, {}, company.worker.token);
    expect(years.map(({ year, isBuiltIn }) => [year, isBuiltIn])).toEqual([[2026, true], [2025, true], [2024, true], [2023, true], [2022, true]]);
  });

  it('counts by the entered year from then on, in this enterprise alone', async () => {
    const calendars = house.app.get(WorkingCalendars);
    expect(isWorkingDay(await calendars.of(company.root.id), '2027-01-30' as IsoDate)).toMatchObject({ code: 'CALENDAR.YEAR_UNKNOWN' });
    const entered = await house.get(importCalendarYear, { year: 2027, ...year2027 }, company.operator.token);
    expect(entered).toMatchObject({ year: 2027, isBuiltIn: false, importedBy: company.operator.name });
    expect(isWorkingDay(await calendars.of(company.root.id), '2027-01-30' as IsoDate)).toBe(true);
    expect(isWorkingDay(await calendars.of(company.root.id), '2027-02-08' as IsoDate)).toBe(false);
    expect(isWorkingDay(await calendars.of(stranger.root.id), '2027-01-30' as IsoDate)).toMatchObject({ code: 'CALENDAR.YEAR_UNKNOWN' });
  });

  it('is corrected by entering it again', async () => {
    await house.get(importCalendarYear, { year: 2027, ...year2027, makeUpWorkdays: [] }, company.operator.token);
    const { years } = await house.get(listCalendarYears, {}, company.member.token);
    expect(years[0]).toMatchObject({ year: 2027, makeUpWorkdays: [] });
  });

  it.each([
    ['without its notice', { source: ' ' }, 'INPUT.INVALID'],
    ['without 春节', { holidays: year2027.holidays.filter(({ name }) => name !== '春节') }, 'CALENDAR.HOLIDAY_MISSING'],
    ['with a holiday that ends before it starts', { holidays: year2027.holidays.map((one) => (one.name === '国庆节' ? { ...one, to: '2027-09-30' } : one)) }, 'CALENDAR.HOLIDAY_INVALID'],
    ['with a holiday of another year', { holidays: [...year2027.holidays, { name: '加假', from: '2028-05-01', to: '2028-05-02' }] }, 'CALENDAR.DATE_OUTSIDE_YEAR'],
    ['with a weekday as 调休上班日', { makeUpWorkdays: ['2027-03-03'] }, 'CALENDAR.WORKDAY_INVALID'],
  ])('refuses a year %s', async (_, changes, code) => {
    expect((await house.call(importCalendarYear, { year: 2027, ...year2027, ...changes }, company.operator.token)).problem).toMatchObject({ code });
  });

  it('is not for members', async () => {
    expect((await house.call(importCalendarYear, { year: 2027, ...year2027 }, company.member.token)).status).toBe(403);
  });
});
