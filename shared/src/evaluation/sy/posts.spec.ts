import fc from 'fast-check';
import { HONOUR_LABELS, HONOUR_LEVEL_LABELS, type Honour, type HonourLevel } from '../../kernel/index.js';
import { SY_2022 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, rowsOf, titleOf } from '../testing/examples.js';
import {
  evaluateDirectGrant, evaluatePostApplication, evaluatePostRenewal, isPostAspect, type DirectGrantFacts, type PostApplicationFacts, type PostRenewalFacts,
} from './posts.js';

const APPLICATION: PostApplicationFacts = {
  kind: 'full-member', isCadre: true, appraisal: '优秀', place: null, democraticReview: '优秀', violationsOn: [], appliedOn: '2022-09-01', goalAspects: ['politics'],
};
const application = (change: Partial<PostApplicationFacts>, edition = SY_2022) => accepted(evaluatePostApplication(edition, { ...APPLICATION, ...change }));
const ranked = (rank: number | string, people: number | string, edition = SY_2022) => application({ isCadre: false, appraisal: null, place: { rank, people } }, edition).verdict;

describe(titleOf('C-19'), () => {
  test.each(rowsOf('C-19'))('%s', (_title, row) => {
    const [rank, people] = cell(row, '上年考核').split('/');
    const review = cell(row, '民主评议');
    const result = application({
      kind: cell(row, '类别') === '正式' ? 'full-member' : 'probationary-member',
      isCadre: cell(row, '职级') === '主管',
      appraisal: people === undefined ? cell(row, '上年考核') : null,
      place: people === undefined || rank === undefined ? null : { rank, people },
      democraticReview: review === '(缺)' ? null : review,
      violationsOn: cell(row, '违规') === '有' ? ['2001-01-01'] : [],
    });
    const expected = cell(row, 'result');
    expect(result.verdict).toBe(expected.startsWith('可申报') ? 'may-apply' : expected.startsWith('拒绝') ? 'rejected' : 'incomplete');
    const condition = /S\d[ab]?/.exec(expected)?.[0];
    expect(result.values.failed).toEqual(condition === undefined ? [] : [`SY-XF-${condition}`]);
  });

  test.each<readonly [Partial<PostApplicationFacts>, string, readonly string[]]>([
    [{ kind: 'probationary-member' }, 'rejected', ['SY-XF-S1']],
    [{ appraisal: '称职' }, 'rejected', ['SY-XF-S2a']],
    [{ appraisal: null }, 'incomplete', ['SY-XF-S2a']],
    [{ isCadre: false }, 'incomplete', ['SY-XF-S2b']],
    [{ democraticReview: '合格' }, 'rejected', ['SY-XF-S3']],
    [{ violationsOn: null }, 'incomplete', ['SY-XF-S4']],
    [{ violationsOn: ['2022-08-01'] }, 'rejected', ['SY-XF-S4']],
    [{ goalAspects: ['politics', 'eighth'] }, 'rejected', ['SY-XF-01']],
    [{ goalAspects: [] }, 'may-apply', []],
  ])('%p → %s', (change, verdict, failed) => {
    expect([application(change).verdict, application(change).values.failed]).toEqual([verdict, failed]);
  });

  test('SY-XF-S4 looks back without limit unless the unit set months', () => {
    const year = withParameters(SY_2022, { 'sy.xf.conduct_lookback': 12 });
    expect([application({ violationsOn: ['2021-08-31'] }).verdict, application({ violationsOn: ['2021-08-31'] }, year).verdict, application({ violationsOn: ['2021-09-01'] }, year).verdict]).toEqual(['rejected', 'may-apply', 'rejected']);
  });

  test('SY-XF-01 seven aspects', () => {
    expect([isPostAspect('duties'), isPostAspect('eighth')]).toEqual([true, false]);
  });

  test('any set of defects is listed completely', () => {
    const defects: readonly (readonly [string, Partial<PostApplicationFacts>])[] = [
      ['SY-XF-S1', { kind: 'activist' }], ['SY-XF-S2a', { appraisal: '称职' }], ['SY-XF-S3', { democraticReview: '合格' }], ['SY-XF-S4', { violationsOn: ['2020-01-01'] }],
    ];
    fc.assert(fc.property(fc.shuffledSubarray([...defects]), (chosen) => {
      const { values } = application(Object.assign({}, ...chosen.map(([, change]) => change)) as Partial<PostApplicationFacts>);
      expect(new Set(values.failed)).toEqual(new Set(chosen.map(([clause]) => clause)));
    }));
  });
});

describe(titleOf('C-20'), () => {
  const WORDS: Readonly<Record<string, string>> = { 'may-apply': '是', rejected: '否', 'manual-review': '否→人工认定' };

  test.each(rowsOf('C-20'))('%s', (_title, row) => {
    const [rank, people] = [cell(row, '名次'), cell(row, '人数')];
    expect(WORDS[ranked(rank, people)]).toBe(cell(row, 'default floor'));
    expect(WORDS[ranked(rank, people, withParameters(SY_2022, { 'sy.xf.rank_rule': 'ceil' }))]).toBe(cell(row, 'alt ceil'));
    expect(WORDS[ranked(rank, people, withParameters(SY_2022, { 'sy.xf.rank_rule': 'round' }))]).toBe(cell(row, 'alt round(half up)'));
  });

  test.each([[2, 20, 'may-apply'], [3, 20, 'rejected'], [1, 10, 'may-apply'], [2, 10, 'rejected'], [2, 9, 'manual-review']])('rank %i of %i → %s; ties share the better rank', (rank, people, verdict) => {
    expect(ranked(rank, people)).toBe(verdict);
  });

  test('at least one by the unit’s choice; another share', () => {
    const one = withParameters(SY_2022, { 'sy.xf.min_one': true });
    expect([ranked(1, 4, one), ranked(2, 4, one), ranked(6, 30, withParameters(SY_2022, { 'sy.xf.top_pct': 20 }))]).toEqual(['may-apply', 'rejected', 'may-apply']);
  });

  test.each([[0, 10], [11, 10]])('rank %i of %i is refused', (rank, people) => {
    expect(evaluatePostApplication(SY_2022, { ...APPLICATION, isCadre: false, place: { rank, people } })).toMatchObject({ code: 'RANK.INVALID' });
  });

  test.each([['x', 10], [1, -1]])('rank %p of %p is no number of people', (rank, people) => {
    expect(evaluatePostApplication(SY_2022, { ...APPLICATION, isCadre: false, place: { rank, people } })).toMatchObject({ code: expect.stringMatching(/^NUMBER\./) as unknown });
  });
});

describe(titleOf('C-21'), () => {
  const GRANT: DirectGrantFacts = { kind: 'full-member', honours: [{ name: 'model-worker', level: 'company' }], violations: 0 };
  const grant = (change: Partial<DirectGrantFacts>) => accepted(evaluateDirectGrant(SY_2022, { ...GRANT, ...change }));
  const LEVELS = Object.entries(HONOUR_LEVEL_LABELS) as readonly (readonly [HonourLevel, string])[];
  const HONOURS = Object.entries(HONOUR_LABELS) as readonly (readonly [Honour, string])[];

  test.each(rowsOf('C-21'))('%s', (_title, row) => {
    const [, honour = '', level = ''] = /^(\S+) \((\S+?),/.exec(cell(row, '荣誉 (级别, 年)')) ?? [];
    const name = HONOURS.find(([, label]) => label === honour)?.[0] ?? 'another';
    const read = LEVELS.find(([, label]) => level.startsWith(label))?.[0] ?? 'branch';
    const result = grant({ honours: [{ name, level: read }], violations: cell(row, '违规') === '有' ? 1 : 0 });
    const expected = cell(row, 'result');
    expect(result.verdict).toBe(expected === '可授予' ? 'may-grant' : 'rejected');
    expect(result.values.failed).toEqual(expected === '可授予' ? [] : [expected.includes('级别') ? 'level' : expected.includes('违规') ? 'violation' : 'honour']);
  });

  test.each([['branch', 'rejected'], ['unit', 'rejected'], ['company', 'may-grant'], ['nation', 'may-grant']] as const)('an honour of level %s → %s', (level, verdict) => {
    expect(grant({ honours: [{ name: 'model-worker', level }] }).verdict).toBe(verdict);
  });

  test('membership and all failures are listed; counts are checked', () => {
    expect(grant({ kind: 'probationary-member', honours: [], violations: 2 }).values.failed).toEqual(['membership', 'honour', 'violation']);
    expect(evaluateDirectGrant(SY_2022, { ...GRANT, violations: -1 })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });
});

describe(titleOf('C-22'), () => {
  const RENEWAL: PostRenewalFacts = { year: '2022', scale: 'a', appraisal: '优秀', conduct: 'none', otherGround: '' };
  const renewal = (change: Partial<PostRenewalFacts>) => accepted(evaluatePostRenewal(SY_2022, { ...RENEWAL, ...change }));

  test.each(rowsOf('C-22'))('%s', (_title, row) => {
    const handling = cell(row, '处理');
    const appraisal = cell(row, '本年度考核');
    const result = renewal({
      scale: cell(row, 'scale').startsWith('B') ? 'b' : 'a',
      appraisal: appraisal === '(未考核)' ? null : appraisal,
      conduct: handling === '无' ? 'none' : handling.includes('无处理') ? 'recorded-without-handling' : 'handled',
    });
    const expected = cell(row, 'result');
    expect(result.verdict).toBe(
      expected.startsWith('继续') ? 'post-continues' : expected.startsWith('取消') ? 'post-barred' : expected.startsWith('人工') ? 'manual-review' : 'not-rated',
    );
    if (expected.includes('Q2')) expect(result.values.grounds).toEqual(['SY-XF-Q2']);
  });

  test.each([
    ['a', '优秀', 'post-continues'], ['a', '称职', 'post-continues'], ['a', '基本称职', 'post-barred'], ['a', '不称职', 'post-barred'],
    ['b', '优秀', 'post-continues'], ['b', '良好', 'post-barred'], ['b', '合格', 'post-barred'], ['b', '不合格', 'post-barred'],
  ] as const)('SY-XF-Q1 scale %s, %s → %s', (scale, appraisal, verdict) => {
    expect(renewal({ scale, appraisal }).verdict).toBe(verdict);
  });

  test('SY-XF-Q3 a written ground cancels, for the next year, and every ground is a proposal', () => {
    const result = renewal({ otherGround: '已离岗', conduct: 'handled', appraisal: '不称职' });
    expect([result.values.grounds, result.values.barredYear]).toEqual([['SY-XF-Q1', 'SY-XF-Q2', 'SY-XF-Q3'], '2023']);
    expect(result.consequences.map(({ kind, period }) => [kind, period])).toEqual([['eligibility-ban', '2023'], ['eligibility-ban', '2023'], ['eligibility-ban', '2023']]);
  });

  test('no appraisal opens a duty; handled conduct cancels without one; an unknown word is refused', () => {
    expect(renewal({ appraisal: null }).consequences.map(({ kind }) => kind)).toEqual(['open-duty']);
    expect(renewal({ appraisal: null, conduct: 'handled' }).verdict).toBe('post-barred');
    expect(evaluatePostRenewal(SY_2022, { ...RENEWAL, appraisal: '良好' })).toMatchObject({ code: 'APPRAISAL.NOT_ON_SCALE' });
  });
});
