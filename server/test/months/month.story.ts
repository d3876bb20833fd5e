import {
  exportMonthOverview, printMonthSummary, readCaseHistory, readInbox, readMonthOverview, readMonthSummary, readMonthYear, readMyMonth, recallMonth, returnMonth, saveMonthDraft,
  scoreMonth, scoreMonths, submitMonth, writeMonthSummary,
} from '@liangpai/shared/contracts';
import { strFromU8, unzipSync } from 'fflate';
import { MonthOpening, MonthSummary } from '../../src/features/months/months.module.js';
import { CaseStep } from '../../src/platform/workflow/case-history.js';
import { Duty } from '../../src/platform/workflow/duties.js';
import { House } from '../support/house.js';
import { Builder, type Character, type Company } from '../support/people.js';
import { textOf } from '../support/printed-page.js';

const month = '2026-10';
const written = { activities: '参加“三会一课”四次，组织两次政策解读。', performance: '完成绩效系统切换，处理工单三十二件。', management: '' };

describe('the monthly self-assessment (SL-33-2)', () => {
  let house: House;
  let company: Company;
  let builder: Builder;

  beforeEach(async () => {
    house = await House.open();
    builder = new Builder(house);
    company = await builder.company();
  });
  afterEach(() => house.close());

  const submit = (who: Character, selfScore = 92.5, key?: string) => house.call(submitMonth, { month, ...written, selfScore }, who.token, key ? { 'idempotency-key': key } : {});
  const handedIn = async (who: Character, selfScore = 92.5) => {
    const answer = await submit(who, selfScore);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const inbox = async (who: Character, view: 'mine' | 'waiting' | 'done' = 'mine') => (await house.get(readInbox, { view }, await builder.signIn(who.id))).items;

  it('opens one sheet and one duty for every member on duty, once', async () => {
    const opening = house.app.get(MonthOpening);
    expect(await opening.open()).toBe(10);
    expect(await opening.open()).toBe(0);
    const [duty] = await inbox(company.member);
    expect(duty).toMatchObject({ kind: 'write-month', dueOn: '2026-10-31', isOverdue: false, daysLeft: 17 });
    expect(await inbox(company.worker)).toEqual([]);
    house.clock.set('2026-11-01');
    expect(await opening.open()).toBe(10);
    const items = await inbox(company.member);
    expect(items.map((item) => [item.title, item.isOverdue])).toEqual([['写10月总结', true], ['写11月总结', false]]);
  });

  it('keeps drafts, refuses an older one, and shows them to nobody else', async () => {
    const draft = { month, ...written, selfScore: null };
    const first = await house.get(saveMonthDraft, { ...draft, version: null }, company.member.token);
    expect((await house.call(saveMonthDraft, { ...draft, version: null }, company.member.token)).problem?.code).toBe('VERSION.STALE');
    const second = await house.get(saveMonthDraft, { ...draft, selfScore: 90, version: first.version }, company.member.token);
    expect((await house.call(saveMonthDraft, { ...draft, version: first.version }, company.member.token)).problem?.code).toBe('VERSION.STALE');
    expect((await house.get(readMyMonth, { month }, company.member.token)).summary).toMatchObject({ version: second.version, selfScore: 90, state: 'draft' });
    expect((await house.call(readMonthSummary, { id: first.id }, company.secretary.token)).problem?.code).toBe('MONTH.NOT_FOUND');
  });

  it('hands in once when the same request comes eight times at once, and gives all the same answer', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(company.member, 92.5, 'one-key')));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect((await submit(company.member, 92.5, 'one-key')).body).toEqual(answers[0]?.body);
    expect(await house.source.getRepository(MonthSummary).count()).toBe(1);
    expect(await house.source.getRepository(CaseStep).count()).toBe(1);
    expect(await house.source.getRepository(Duty).countBy({ kind: 'score-month' })).toBe(1);
  });

  it.each([[92.55, 422], [100.1, 422], [-0.1, 422], [100, 200], [0, 200], [99.9, 200]])('takes %p as a self score: %p', async (selfScore, status) => {
    expect((await submit(company.member, selfScore)).status).toBe(status);
  });

  it('wants the first two parts, takes 10,000 characters of four bytes, and fills an empty third with 无', async () => {
    expect((await house.call(submitMonth, { month, ...written, performance: ' ', selfScore: 90 }, company.member.token)).problem?.fields).toHaveProperty('performance');
    expect((await house.call(submitMonth, { month, ...written, performance: '字'.repeat(10_001), selfScore: 90 }, company.member.token)).status).toBe(422);
    const long = '🚩'.repeat(5_000);
    const { id } = (await house.call(submitMonth, { month, activities: long, performance: long, management: '', selfScore: 90 }, company.member.token, { 'idempotency-key': 'long' })).body;
    expect(await house.get(readMonthSummary, { id }, company.member.token)).toMatchObject({ activities: long, management: '无' });
  });

  it('refuses months to come, months before the plan, and people who are no members', async () => {
    expect((await house.call(submitMonth, { month: '2026-11', ...written, selfScore: 90 }, company.member.token)).problem?.code).toBe('MONTH.FUTURE');
    expect((await house.call(readMyMonth, { month: '2023-05' }, company.member.token)).problem?.code).toBe('MONTH.BEFORE_PLAN');
    expect((await submit(company.worker)).problem?.code).toBe('MONTH.MEMBERS_ONLY');
  });

  it('is scored by the branch: official, explained, and seen by the member at once', async () => {
    const { id, version } = await handedIn(company.member);
    const [duty] = await inbox(company.secretary);
    expect(duty).toMatchObject({ kind: 'score-month', title: '10月总结待评分', summary: '林一舟　自评 92.5 分', dueOn: '2026-11-05', score: 92.5, version });
    expect(duty?.steps.map((step) => step.action)).toEqual(['return', 'score']);
    expect((await house.call(scoreMonth, { id, score: 88.55, opinion: '', version }, company.secretary.token)).status).toBe(422);
    await house.get(scoreMonth, { id, score: 88.5, opinion: '工作扎实，继续保持。', version }, company.secretary.token);
    const seen = (await house.get(readMyMonth, { month }, company.member.token)).summary;
    expect(seen).toMatchObject({ state: 'scored', branchScore: 88.5, selfScore: 92.5, scoredBy: '高明远', opinion: '工作扎实，继续保持。', steps: [] });
    expect(seen?.explanation[0]).toContain('以支部综合评价为准：88.5分');
    expect(await inbox(company.secretary)).toEqual([]);
    expect((await inbox(company.secretary, 'done'))[0]).toMatchObject({ outcome: 'score', subject: { kind: 'month-summary', id } });
    const year = await house.get(readMonthYear, { year: '2026' }, company.member.token);
    expect(year.months).toHaveLength(12);
    expect(year.months[9]).toMatchObject({ month, selfScore: 92.5, branchScore: 88.5 });
  });

  it('can be recalled before it is scored, not after', async () => {
    const { id } = await handedIn(company.member);
    const back = await house.get(recallMonth, { month }, company.member.token);
    expect(back.state).toBe('draft');
    expect(await inbox(company.secretary)).toEqual([]);
    expect((await inbox(company.member)).map((item) => item.kind)).toEqual(['write-month']);
    const again = await handedIn(company.member, 91);
    expect(again.id).toBe(id);
    await house.get(scoreMonth, { id, score: 90, opinion: '', version: again.version }, company.secretary.token);
    const late = await house.call(recallMonth, { month }, company.member.token);
    expect(late.problem).toMatchObject({ code: 'STEP.TAKEN' });
    expect(late.problem?.detail).toContain('高明远');
    expect((await house.call(saveMonthDraft, { month, ...written, selfScore: 1, version: again.version + 1 }, company.member.token)).problem?.code).toBe('MONTH.NOT_DRAFT');
  });

  it('goes back with a reason, which the member reads, and comes again', async () => {
    const { id, version } = await handedIn(company.member);
    expect((await house.call(returnMonth, { id, reason: ' ', version }, company.secretary.token)).problem?.code).toBe('STEP.REASON_REQUIRED');
    await house.get(returnMonth, { id, reason: '请写明工单数量', version }, company.secretary.token);
    const [duty] = await inbox(company.member);
    expect(duty).toMatchObject({ kind: 'fix-month', summary: '高明远退回：请写明工单数量', dueOn: '2026-11-05' });
    expect((await house.get(readMyMonth, { month }, company.member.token)).summary?.returned).toMatchObject({ by: '高明远', reason: '请写明工单数量' });
    expect((await inbox(company.secretary, 'waiting')).map((item) => item.kind)).toEqual(['fix-month']);
    await handedIn(company.member);
    const { steps } = await house.get(readCaseHistory, { subjectKind: 'month-summary', subjectId: id }, company.secretary.token);
    expect(steps.map((step) => [step.label, step.person])).toEqual([['提交', '林一舟'], ['退回', '高明远'], ['提交', '林一舟']]);
  });

  it('lets one of two scorers win and tells the other who it was', async () => {
    const { id, version } = await handedIn(company.member);
    const answers = await Promise.all([company.secretary, company.deputy].map((who) => house.call(scoreMonth, { id, score: 90, opinion: who.name, version }, who.token)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const winner = answers.find((answer) => answer.status === 200)?.body.scoredBy ?? '';
    const loser = answers.find((answer) => answer.status === 409)?.problem;
    expect(loser?.code).toBe('STEP.TAKEN');
    expect(loser?.detail).toContain(winner);
    expect(await house.source.getRepository(CaseStep).countBy({ action: 'score' })).toBe(1);
  });

  it("leaves the secretary's own month to the deputy", async () => {
    const { id, version } = await handedIn(company.secretary);
    expect(await inbox(company.secretary)).toEqual([]);
    expect((await inbox(company.secretary, 'waiting')).map((item) => item.kind)).toEqual(['score-month']);
    expect((await house.call(scoreMonth, { id, score: 100, opinion: '', version }, company.secretary.token)).problem?.code).toBe('STEP.RECUSED');
    expect((await inbox(company.deputy)).map((item) => item.kind)).toEqual(['score-month']);
    expect((await house.call(scoreMonth, { id, score: 95, opinion: '', version }, company.deputy.token)).status).toBe(200);
  });

  it('is closed to other branches, plain members and other enterprises', async () => {
    const { id, version } = await handedIn(company.member);
    expect(await inbox(company.productionSecretary)).toEqual([]);
    expect((await house.call(scoreMonth, { id, score: 90, opinion: '', version }, company.productionSecretary.token)).problem?.code).toBe('ACCESS.DENIED');
    expect((await house.call(readMonthSummary, { id }, company.productionSecretary.token)).problem?.code).toBe('MONTH.NOT_FOUND');
    expect((await house.call(readMonthSummary, { id }, company.otherMember.token)).problem?.code).toBe('MONTH.NOT_FOUND');
    expect((await house.call(scoreMonth, { id, score: 90, opinion: '', version }, company.otherMember.token)).problem?.code).toBe('ACCESS.DENIED');
    expect((await house.call(readCaseHistory, { subjectKind: 'month-summary', subjectId: id }, company.otherMember.token)).problem?.code).toBe('CASE.NOT_FOUND');
    expect((await house.call(readMonthYear, { year: '2026', personId: company.member.id }, company.otherMember.token)).problem?.code).toBe('MONTH.NOT_FOUND');
    const elsewhere = await builder.company('东海化工');
    for (const stranger of [elsewhere.secretary, elsewhere.leader]) {
      expect((await house.call(readMonthSummary, { id }, stranger.token)).problem?.code).toBe('MONTH.NOT_FOUND');
      expect((await house.call(scoreMonth, { id, score: 90, opinion: '', version }, stranger.token)).status).toBeGreaterThanOrEqual(403);
      expect(await inbox(stranger)).toEqual([]);
    }
  });

  it('scores a batch item by item: what fails says why, the rest stands', async () => {
    const own = await handedIn(company.secretary);
    const one = await handedIn(company.member);
    const other = await handedIn(company.otherMember);
    const items = [one, own, other].map(({ id, version }) => ({ id, version, score: 90, opinion: '' }));
    const { results } = await house.get(scoreMonths, { items }, company.secretary.token);
    expect(results.map((result) => [result.isDone, result.title])).toEqual([[true, '林一舟　90 分'], [false, '需要回避'], [true, '周小满　90 分']]);
    const again = await house.get(scoreMonths, { items }, company.secretary.token);
    expect(again.results.map((result) => result.isDone)).toEqual([false, false, false]);
  });

  it('tells the branch who is missing and who is late, and exports it', async () => {
    await handedIn(company.member);
    const overview = await house.get(readMonthOverview, { month }, company.secretary.token);
    expect(overview).toMatchObject({ counts: { missing: 7, draft: 0, submitted: 1, scored: 0 }, total: 8, dueOn: '2026-10-31', branchDueOn: '2026-11-05' });
    house.clock.set('2026-11-06');
    const token = await builder.signIn(company.secretary.id);
    const late = await house.get(readMonthOverview, { month, state: 'missing' }, token);
    expect(late.rows).toHaveLength(7);
    expect(late.rows.every((row) => row.isOverdue && row.summaryId === null)).toBe(true);
    expect((await inbox(company.secretary))[0]).toMatchObject({ kind: 'score-month', isOverdue: true, daysLeft: -1 });
    const sheet = await house.call(exportMonthOverview, { month }, token);
    expect(sheet.status).toBe(200);
    expect(decodeURIComponent(String(sheet.headers['content-disposition']))).toContain('2026年10月月度总结一览.xlsx');
    const strings = Object.values(unzipSync(sheet.raw)).map((part) => strFromU8(part)).join('');
    for (const words of ['林一舟', '待支部评分', '未填写']) expect(strings).toContain(words);
    expect(strings).not.toContain('石大川');
  });

  it('prints every field of 附件4 as PDF and as Word', async () => {
    const { id, version } = await handedIn(company.member);
    await house.get(scoreMonth, { id, score: 88.5, opinion: '工作扎实', version }, company.secretary.token);
    const fields = ['月工作业绩总结清单', '林一舟', '机关一支部', '组织两次政策解读', '处理工单三十二件', '无', '92.5', '88.5', '工作扎实', '高明远', '2026年10月14日'];
    const pdf = await house.call(printMonthSummary, { id }, company.member.token);
    const docx = await house.call(writeMonthSummary, { id }, company.secretary.token);
    const printed = textOf(pdf.raw).replace(/\s/g, '');
    const typed = strFromU8(unzipSync(docx.raw)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '').replace(/\s/g, '');
    for (const field of fields) {
      expect(printed).toContain(field);
      expect(typed).toContain(field);
    }
    expect((await house.call(printMonthSummary, { id }, company.productionSecretary.token)).problem?.code).toBe('MONTH.NOT_FOUND');
  });
});
