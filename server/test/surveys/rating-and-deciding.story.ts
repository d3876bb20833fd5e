import {
  addProposalStatement, castBallot, decideProposal, listSurveyComments, listSurveys, openSurvey, readMyRatings, readMyResults, readProposal, readRating, readSurveyPreparation, readSurveyResults, remindRaters,
  reviewSurveyComment, closeSurvey,
} from '@liangpai/shared/contracts';
import { Duty } from '../../src/platform/workflow/duties.js';
import { CardDirectory } from '../../src/features/cards/cards.module.js';
import { SurveyClosing } from '../../src/features/surveys/surveys.module.js';
import { House } from '../support/house.js';
import { Builder } from '../support/people.js';
import { openStorySurvey, type SurveyCast } from './survey-cast.js';

const today = '2026-10-14';

describe('SL-13-2…5: a quarter is surveyed, counted and studied', () => {
  let house: House;
  let cast: SurveyCast;

  beforeAll(async () => {
    house = await House.open();
    house.clock.set(today);
    cast = await openStorySurvey(house, '甲企业', 8);
  });
  afterAll(() => house.close());

  it('freezes the members of office branches, the raters and the edition', async () => {
    const preparation = await house.get(readSurveyPreparation, {}, cast.company.affairs.token);
    expect(preparation).toMatchObject({ quarter: '2026-Q4', subjects: 8, branches: ['机关一支部'] });
    expect(cast.survey).toMatchObject({ state: 'open', subjects: 8, raters: 9, ballots: null });
    expect(cast.survey.title).toBe('2026年第三季度机关党员创优服务测评');
    expect([...cast.subjects.keys()]).not.toContain('石大川');
    const late = await new Builder(house).person(cast.company.root, '新来的', 'non-member', null, cast.company.workshop);
    expect(await cast.rate(late, '林一舟', [5, 5, 5])).toEqual({ status: 403, code: 'SURVEY.NOT_A_RATER' });
  });

  it('refuses a second survey of the quarter, also when two are opened at once', async () => {
    const input = { quarter: '2026-Q3', closesOn: '2026-10-20', raterOrganisationIds: [cast.company.workshop.id], hasOverallQuestion: false, usesSlips: false };
    expect((await house.call(openSurvey, input, cast.company.affairs.token)).problem?.code).toBe('SURVEY.QUARTER_TAKEN');
    const both = await Promise.all([1, 2].map(() => house.call(openSurvey, { ...input, quarter: '2026-Q2' }, cast.company.affairs.token)));
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it('refuses a quarter to come, a quarter before the plan, a past closing day and nobody to ask', async () => {
    const input = { quarter: '2026-Q4', closesOn: '2026-10-20', raterOrganisationIds: [] as string[], hasOverallQuestion: true, usesSlips: false };
    const codeOf = async (change: Partial<typeof input>) => (await house.call(openSurvey, { ...input, ...change }, cast.company.affairs.token)).problem?.code;
    expect(await codeOf({ quarter: '2027-Q1' })).toBe('SURVEY.QUARTER_NOT_BEGUN');
    expect(await codeOf({ quarter: '2024-Q2' })).toBe('SURVEY.NO_EDITION');
    expect(await codeOf({ closesOn: '2026-10-13' })).toBe('SURVEY.CLOSES_ON_INVALID');
    expect(await codeOf({})).toBe('SURVEY.NO_RATERS');
  });

  it('takes one ballot per rater and member, however many tries arrive at once', async () => {
    const [rater] = cast.raters;
    if (!rater) throw new Error('no rater');
    const tries = await Promise.all(Array.from({ length: 32 }, () => cast.rate(rater, '林一舟', [5, 5, 5])));
    expect(tries.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(new Set(tries.filter((answer) => answer.status !== 200).map((answer) => answer.code))).toEqual(new Set(['SURVEY.ALREADY_RATED']));
    expect(await house.source.query('SELECT COUNT(*) AS n FROM survey_ballots').then((rows: { n: number | string }[]) => Number(rows[0]?.n))).toBe(1);
  });

  it('refuses a blank ballot, stars that do not exist, a rating of oneself and of somebody outside the list', async () => {
    const [, rater] = cast.raters;
    if (!rater) throw new Error('no rater');
    expect((await cast.rate(rater, '周小满', [null, null, null])).code).toBe('SURVEY.BLANK');
    expect((await cast.rate(rater, '周小满', [6, 5, 5])).code).toBe('INPUT.INVALID');
    expect((await cast.rate(rater, '石大川', [5, 5, 5])).code).toBe('INPUT.INVALID');
    const own = await house.get(openSurvey, { quarter: '2026-Q1', closesOn: '2026-10-20', raterOrganisationIds: [cast.company.office.id], hasOverallQuestion: false, usesSlips: false }, cast.company.affairs.token);
    const subjectId = (await house.get(readMyRatings, {}, cast.company.otherMember.token)).surveys.find((one) => one.id === own.id)?.subjects.find((subject) => subject.name === '林一舟')?.id ?? '';
    expect((await house.call(castBallot, { id: own.id, subjectId, answers: [5, 5, 5], comment: '' }, cast.company.member.token)).problem?.code).toBe('SURVEY.OWN_RATING');
    expect((await house.call(readRating, { member: subjectId }, cast.company.member.token)).problem?.code).toBe('SURVEY.OWN_RATING');
    await house.get(closeSurvey, { id: own.id, version: 1 }, cast.company.affairs.token);
  });

  it('finds the questionnaire by the code on the member\'s card', async () => {
    const code = (await house.app.get(CardDirectory).codeOf(cast.company.member.id)) ?? '';
    const rating = await house.get(readRating, { member: code.toLowerCase() }, cast.raters[7]?.token);
    expect(rating).toMatchObject({ surveyId: cast.survey.id, subject: { name: '林一舟' }, isRated: false });
    expect((await house.call(readRating, { member: '3333344444' }, cast.raters[7]?.token)).problem?.code).toBe('SURVEY.SUBJECT_UNKNOWN');
  });

  it('reminds everybody alike, once a day, and tells the turnout in steps of five', async () => {
    for (const rater of cast.raters.slice(1, 6)) await cast.rate(rater, '林一舟', [5, 4, 5], rater === cast.raters[1] ? '很耐心' : '');
    const reminded = await house.get(remindRaters, { id: cast.survey.id, version: 1 }, cast.company.affairs.token);
    expect(reminded).toMatchObject({ remindedOn: today, ballots: 5 });
    expect((await house.call(remindRaters, { id: cast.survey.id, version: 2 }, cast.company.affairs.token)).problem?.code).toBe('SURVEY.ALREADY_REMINDED');
    const duties = await house.source.getRepository(Duty).findBy({ subjectId: cast.survey.id });
    expect(duties).toHaveLength(9);
    expect(new Set(duties.map((duty) => duty.title)).size).toBe(1);
    expect(duties.every((duty) => duty.closedAt === null)).toBe(true);
  });

  it('shows each rater his or her own progress only', async () => {
    const progress = async (token: string) => (await house.get(readMyRatings, {}, token)).surveys.find((one) => one.id === cast.survey.id)?.rated;
    expect(await progress(cast.raters[0]?.token ?? '')).toBe(1);
    expect(await progress(cast.raters[7]?.token ?? '')).toBe(0);
    expect((await house.get(readMyRatings, {}, cast.company.affairs.token)).surveys).toEqual([]);
  });

  it('keeps results shut while open, and everything shut to another enterprise', async () => {
    expect((await house.call(readSurveyResults, { id: cast.survey.id }, cast.company.secretary.token)).problem?.code).toBe('SURVEY.STILL_OPEN');
    const other = await new Builder(house).company('乙企业');
    expect((await house.call(readSurveyResults, { id: cast.survey.id }, other.affairs.token)).problem?.code).toBe('SURVEY.NOT_FOUND');
    expect((await house.call(closeSurvey, { id: cast.survey.id, version: 2 }, other.affairs.token)).problem?.code).toBe('SURVEY.NOT_FOUND');
    expect((await house.call(castBallot, { id: cast.survey.id, subjectId: cast.subjects.get('林一舟') ?? '', answers: [1, 1, 1], comment: '' }, other.worker.token)).problem?.code).toBe('SURVEY.NOT_FOUND');
    expect((await house.get(listSurveys, {}, other.affairs.token)).surveys).toEqual([]);
  });

  it('closes by itself after the last day, counts once and proposes', async () => {
    // 周小满: five ballots that make exactly 4.5. 高明远: exactly 3.0. 沈若兰: just below 3. 方致远: four ballots only.
    const five = cast.raters.slice(0, 5);
    for (const [index, rater] of five.entries()) {
      await cast.rate(rater, '周小满', index < 4 ? [5, 4, null] : [4, 5, null]);
      await cast.rate(rater, '高明远', [3, 3, 3], index === 0 ? '我是气化车间的，电话 13800000000' : '');
      await cast.rate(rater, '沈若兰', index === 0 ? [2, 3, 3] : [3, 3, 3]);
      if (index < 4) await cast.rate(rater, '方致远', [1, 1, 1], '不公开');
    }
    house.clock.set('2026-10-20');
    const builder = new Builder(house);
    await house.app.get(SurveyClosing).closeDue();
    expect((await house.get(listSurveys, {}, await builder.signIn(cast.company.affairs.id))).surveys.find((one) => one.id === cast.survey.id)?.state).toBe('open');
    house.clock.set('2026-10-21');
    const late = { ...cast.company.worker, token: await builder.signIn(cast.company.worker.id) };
    expect((await cast.rate(late, '林一舟', [1, 1, 1])).code).toBe('SURVEY.CLOSED');
    await Promise.all([house.app.get(SurveyClosing).closeDue(), house.app.get(SurveyClosing).closeDue()]);
    const affairs = await builder.signIn(cast.company.affairs.id);
    expect((await house.call(closeSurvey, { id: cast.survey.id, version: 3 }, affairs)).problem?.code).toBe('SURVEY.CLOSED');

    const results = await house.get(readSurveyResults, { id: cast.survey.id }, affairs);
    const of = (name: string) => results.members.find((member) => member.subject.name === name);
    expect(of('林一舟')).toMatchObject({ ballots: 6, composite: '4.72', verdict: '五星好评', proposal: { kind: 'commendation', state: 'proposed', clause: 'SL-13-4' } });
    expect(of('林一舟')?.questionMeans?.map((mean) => mean.mean)).toEqual(['5.00', '4.16', '5.00']);
    expect(of('周小满')).toMatchObject({ composite: '4.50', verdict: '五星好评', questionMeans: null, proposal: { kind: 'commendation' } });
    expect(of('高明远')).toMatchObject({ composite: '3.00', verdict: '无奖无谈', proposal: null });
    expect(of('沈若兰')).toMatchObject({ composite: '2.93', verdict: '3星以下', proposal: { kind: 'interview', clause: 'SL-13-5' } });
    expect(of('方致远')).toMatchObject({ ballots: 4, composite: null, withheld: '样本不足，4份', proposal: null, explanation: null });
    // The branch would give 方致远's four ballots away.
    expect(results.branches).toMatchObject([{ name: '机关一支部', ballots: 25, composite: null }]);
    expect(results.enterprise).toMatchObject({ composite: null });
    expect(of('沈若兰')?.explanation).toMatchObject({ editionTitle: expect.stringContaining('三亮三比三创') as string });
    expect(JSON.stringify(of('沈若兰')?.explanation)).not.toContain(' + ');
  });

  it('lets the branch committee decide, with its figures checked, and once only', async () => {
    const builder = new Builder(house);
    const [secretary, deputy, member, affairs, stranger] = await Promise.all([cast.company.secretary, cast.company.deputy, cast.company.member, cast.company.affairs, cast.company.productionSecretary].map((one) => builder.signIn(one.id)));
    const results = await house.get(readSurveyResults, { id: cast.survey.id }, secretary);
    const proposalOf = (name: string) => results.members.find((one) => one.subject.name === name)?.proposal?.id ?? '';
    const minutes = { meetingOn: '2026-10-21', present: 5, votesFor: 4, votesAgainst: 0, abstentions: 1, opinion: '' };
    const decide = async (token: string | undefined, id: string, change: object = {}) => (await house.call(decideProposal, { id, action: 'confirm' as const, ...minutes, version: 1, ...change }, token)).problem?.code ?? 'done';

    expect(await decide(stranger, proposalOf('林一舟'))).toBe('ACCESS.DENIED');
    expect(await decide(deputy, proposalOf('沈若兰'))).toBe('STEP.RECUSED');
    expect(await decide(secretary, proposalOf('林一舟'), { votesFor: 5 })).toBe('PROPOSAL.VOTES_EXCEED');
    expect(await decide(secretary, proposalOf('林一舟'), { votesFor: 2, votesAgainst: 2 })).toBe('PROPOSAL.NOT_CARRIED');
    expect(await decide(secretary, proposalOf('林一舟'), { meetingOn: '2026-10-22' })).toBe('PROPOSAL.MEETING_ON_INVALID');
    expect(await decide(secretary, proposalOf('林一舟'), { meetingOn: '2026-10-19' })).toBe('PROPOSAL.MEETING_ON_INVALID');
    expect(await decide(secretary, proposalOf('沈若兰'), { action: 'reject' })).toBe('STEP.REASON_REQUIRED');
    const own = (await house.get(readMyResults, {}, await builder.signIn(cast.company.deputy.id))).results[0];
    expect(own?.proposal).toMatchObject({ kind: 'interview', isAdverse: true, statement: null });
    await house.get(addProposalStatement, { id: proposalOf('沈若兰'), statement: '本季度接手了新业务，正在改进。' }, await builder.signIn(cast.company.deputy.id));
    expect((await house.call(addProposalStatement, { id: proposalOf('沈若兰'), statement: '再写一次' }, deputy)).problem?.code).toBe('PROPOSAL.STATEMENT_GIVEN');
    expect((await house.call(addProposalStatement, { id: proposalOf('沈若兰'), statement: '替人写' }, member)).problem?.code).toBe('PROPOSAL.NOT_FOUND');

    const both = await Promise.all([decide(secretary, proposalOf('林一舟')), decide(deputy, proposalOf('林一舟'))]);
    expect(both.filter((code) => code === 'done')).toHaveLength(1);
    expect(['STEP.TAKEN', 'VERSION.STALE']).toContain(both.find((code) => code !== 'done'));
    const seen = (await house.get(readMyResults, {}, member)).results[0];
    expect(seen).toMatchObject({ result: { composite: '4.72' }, proposal: { state: 'confirmed', decision: { present: 5, votesFor: 4 } } });
    const adverse = await house.get(readProposal, { id: proposalOf('沈若兰') }, secretary);
    expect(adverse).toMatchObject({ proposal: { statement: '本季度接手了新业务，正在改进。' }, steps: [{ action: 'confirm' }, { action: 'reject' }] });

    const { comments } = await house.get(listSurveyComments, { id: cast.survey.id }, affairs);
    expect(comments.map((comment) => comment.text).sort()).toEqual(['很耐心', '我是气化车间的，电话 13800000000'].sort());
    expect(comments.find((comment) => comment.subject === '高明远')?.flagged).toEqual(['我是', '电话', '13800000000']);
    expect((await house.get(readMyResults, {}, member)).results[0]?.comments).toEqual([]);
    const kind = comments.find((comment) => comment.text === '很耐心');
    await house.get(reviewSurveyComment, { id: kind?.id ?? '', isReleased: true, version: 1 }, affairs);
    expect((await house.call(reviewSurveyComment, { id: kind?.id ?? '', isReleased: false, version: 1 }, affairs)).problem?.code).toBe('VERSION.STALE');
    expect((await house.get(readMyResults, {}, member)).results[0]?.comments).toEqual(['很耐心']);
  });

  it('closes the duties of all raters with the survey', async () => {
    const duties = await house.source.getRepository(Duty).findBy({ subjectId: cast.survey.id });
    expect(new Set(duties.map((duty) => duty.closedAt)).size).toBe(1);
    expect(duties[0]).toMatchObject({ outcome: 'close', closedBy: null });
  });
});
