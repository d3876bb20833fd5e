import { pageCountOf, squeezed, textOf } from '../../../test/support/printed-page.js';
import { printSurveyForm, surveyQuestions, surveyTitle, type SurveyForm } from './survey-form.js';

const options = { printedAt: new Date('2026-11-05T02:00:00Z') };
const blank: SurveyForm = { period: null, memberName: '', branch: '', questions: surveyQuestions, outcome: null };
const filled: SurveyForm = {
  period: { year: 2026, quarter: 3 },
  memberName: '林一舟',
  branch: '机关一支部',
  questions: surveyQuestions,
  outcome: { kind: 'published', ballots: 17, means: ['4.62', '4.50', '3.20'], composite: '4.11', verdict: '四星' },
};

describe('SL-F3 机关党员 X 季度创优服务调查问卷', () => {
  it('comes blank with the questions of the annex, five choices each, on one page', async () => {
    const pdf = await printSurveyForm(blank, options);
    expect(pageCountOf(pdf)).toBe(1);
    const text = squeezed(textOf(pdf));
    expect(text).toContain('机关党员＿＿＿季度创优服务调查问卷');
    for (const caption of ['党员姓名：', '所属党支部：', '1.该党员服务态度怎么样？', '2.该党员对接的业务完成质量怎么样？', '3.该党员是否在规定时间内完成？']) expect(text).toContain(caption);
    for (const stars of [5, 4, 3, 2, 1]) expect(text.split(`${stars}星`).length - 1).toBe(3);
  });

  it('comes filled with the means, the composite and the number of questionnaires, without choices', async () => {
    const text = squeezed(textOf(await printSurveyForm(filled, options)));
    for (const field of ['机关党员2026年三季度创优服务调查问卷', '林一舟', '机关一支部', '4.62星', '4.50星', '3.20星', '综合评价4.11星', '四星', '有效问卷17份']) expect(text).toContain(field);
    expect(text).not.toContain('请在每题下选一项');
  });

  it('shows no figure at all while the outcome is withheld', async () => {
    const text = squeezed(textOf(await printSurveyForm({ ...filled, outcome: { kind: 'withheld', reason: '样本不足，3份' } }, options)));
    expect(text).toContain('未公布');
    expect(text).toContain('样本不足，3份');
    expect(text).not.toMatch(/\d(\.\d+)?星/);
  });

  it('takes further questions and goes on to a second page when they need it', async () => {
    const questions = [...surveyQuestions, ...Array.from({ length: 12 }, (_one, index) => `该党员第${index + 1}项服务怎么样？`)];
    const pdf = await printSurveyForm({ ...blank, questions }, options);
    expect(pageCountOf(pdf)).toBe(2);
    questions.forEach((question, index) => expect(squeezed(textOf(pdf))).toContain(`${index + 1}.${question}`));
  });

  it.each([[1, '一'], [2, '二'], [3, '三'], [4, '四']] as const)('names quarter %i', (quarter, numeral) => {
    expect(surveyTitle({ year: 2026, quarter })).toBe(`机关党员 2026 年${numeral}季度创优服务调查问卷`);
  });
});
