import { castSlipBallot, closeSurvey, printSurveySlips, readSlip, readSurveyResults } from '@liangpai/shared/contracts';
import { House } from '../support/house.js';
import { Builder } from '../support/people.js';
import { pageCountOf, textOf } from '../support/printed-page.js';
import { openStorySurvey, type SurveyCast } from './survey-cast.js';

describe('SL-13-2: paper slips 测评票', () => {
  let house: House;
  let cast: SurveyCast;
  let codes: string[];

  beforeAll(async () => {
    house = await House.open();
    cast = await openStorySurvey(house, '纸票企业', 0);
  });
  afterAll(() => house.close());

  const use = async (code: string, member = '林一舟', stars: (number | null)[] = [5, 5, 5]) =>
    (await house.call(castSlipBallot, { code, subjectId: cast.subjects.get(member) ?? '', answers: stars, comment: '' })).problem?.code ?? 'done';

  it('prints as many different slips as asked for and keeps no code', async () => {
    const printed = await house.call(printSurveySlips, { id: cast.survey.id, count: 12 }, cast.company.affairs.token);
    expect(printed.headers['content-type']).toBe('application/pdf');
    expect(await pageCountOf(printed.raw)).toBe(2);
    codes = [...(await textOf(printed.raw)).matchAll(/\b([3-9A-Y]{5})-([3-9A-Y]{5})\b/g)].map((match) => `${match[1] ?? ''}${match[2] ?? ''}`);
    expect(new Set(codes).size).toBe(12);
    const rows = JSON.stringify(await house.source.query('SELECT * FROM survey_slips'));
    expect(codes.some((code) => rows.includes(code))).toBe(false);
    expect((await house.call(printSurveySlips, { id: cast.survey.id, count: 1 }, cast.company.secretary.token)).problem?.code).toBe('ACCESS.DENIED');
  });

  it('opens without signing in, for any member, and takes one ballot', async () => {
    const [code = ''] = codes;
    const page = await house.get(readSlip, { code: `${code.slice(0, 5)}-${code.slice(5)}`.toLowerCase() });
    expect(page.questions).toHaveLength(3);
    expect(page.subjects.map((subject) => subject.name)).toContain('周小满');
    expect(await use(code, '林一舟', [null, null, null])).toBe('SURVEY.BLANK');
    expect(await use(code)).toBe('done');
    expect(await use(code, '周小满')).toBe('SLIP.USED');
    expect((await house.call(readSlip, { code })).problem?.code).toBe('SLIP.USED');
  });

  it('takes one of 32 simultaneous tries', async () => {
    const tries = await Promise.all(Array.from({ length: 32 }, () => use(codes[1] ?? '')));
    expect(tries.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(new Set(tries)).toEqual(new Set(['done', 'SLIP.USED']));
  });

  it('turns forged slips away', async () => {
    expect(await use('3333344444')).toBe('SLIP.UNKNOWN');
    expect((await house.call(readSlip, { code: '乱写的' })).problem?.code).toBe('SLIP.UNKNOWN');
    const other = await openStorySurvey(house, '别家企业', 0);
    const foreign = await house.call(castSlipBallot, { code: codes[2] ?? '', subjectId: other.subjects.get('林一舟') ?? '', answers: [1, 1, 1], comment: '' });
    expect(foreign.problem?.code).toBe('SURVEY.SUBJECT_UNKNOWN');
  });

  it('counts paper like any other ballot, and expires with the survey', async () => {
    for (const code of codes.slice(2, 5)) expect(await use(code)).toBe('done');
    const [left = ''] = codes.slice(5);
    const affairs = await new Builder(house).signIn(cast.company.affairs.id);
    await house.get(closeSurvey, { id: cast.survey.id, version: 1 }, affairs);
    expect(await use(left)).toBe('SLIP.EXPIRED');
    expect((await house.call(readSlip, { code: left })).problem?.code).toBe('SLIP.EXPIRED');
    const results = await house.get(readSurveyResults, { id: cast.survey.id }, affairs);
    expect(results.members.find((member) => member.subject.name === '林一舟')).toMatchObject({ ballots: 5, composite: '5.00' });
    expect(results.branches).toMatchObject([{ ballots: 5, composite: '5.00' }]);
  });
});
