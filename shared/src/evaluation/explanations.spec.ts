import { SF_2016, SY_2022, XS_2020 } from '../rulebooks/index.js';
import { explain } from './explain.js';
import { evaluateYearlyAcceptance } from './sf/naming.js';
import { evaluateZoneConditions } from './sy/zone-filing.js';
import { evaluateZoneRating } from './sy/zone-rating.js';
import { evaluatePostRenewal } from './sy/posts.js';
import { accepted } from './testing/derived.js';
import { evaluateContest } from './xs/ranking.js';

describe('results say in plain Chinese why they are what they are', () => {
  test('SY-ZR-T1 to SY-ZR-T1c every failing condition of a zone with its clause', () => {
    expect(explain(accepted(evaluateZoneConditions(SY_2022, { leader: 'probationary-member', members: 4, coreMembers: 1, core: 3 })))).toEqual([
      '拒绝：负责人不是正式党员。依据 附件2 三1：负责人须为中共正式党员',
      '拒绝：责任区党员 4人，要求 ≥ 5人：不成立。依据 附件2 三1：责任区内党员总数不少于 5 人',
      '拒绝：骨干中党员占比 33.33%，要求 ≥ 50%：不成立。依据 附件2 三1：骨干团队中，党员占比不低于 50%；我们的理解（AMB-11）：骨干团队人数和其中党员数另加两栏',
      '结论：拒绝',
    ]);
  });

  test('SY-ZR-D3 a low rating with the year it bars', () => {
    const goals = [{ isMet: true, attainment: null, weight: null }, { isMet: false, attainment: null, weight: null }];
    expect(explain(accepted(evaluateZoneRating(SY_2022, { year: '2022', goals })))).toEqual([
      expect.stringMatching(/^年度争创目标达成率 50 在 \[0,70\) → 取消下一年度争创资格。依据 附件2 四4/) as unknown,
      '结论：取消下一年度争创资格',
      expect.stringMatching(/^建议：取消争创资格，2023。依据/) as unknown,
    ]);
  });

  test('SY-XF-Q1 the appraisal that ends a post', () => {
    const facts = { year: '2022', scale: 'b', appraisal: '良好', conduct: 'none', otherGround: '' } as const;
    expect(explain(accepted(evaluatePostRenewal(SY_2022, facts)))[0]).toMatch(/^年度考核：良好，良好（含）以下取消。依据 附件3 四4/);
  });

  test('XS-PM-3 a small group where the bonus prevails', () => {
    const entries = ['90', '80'].map((total, index) => ({ personId: String(index), isMember: true, total, quantitative: null }));
    expect(explain(accepted(evaluateContest(XS_2020, { month: '2020-03', entries })))).toEqual([
      expect.stringMatching(/^参与人数 2 人，适用第 3 档。依据 五\(三\)3：3.凡参与人数10人以下的/) as unknown,
      '全部得分、名次和标准对参加者公开。依据 三(一)：坚持公开公平、公正透明原则',
      expect.stringMatching(/^加分与扣分名次重合的，以加分为准。依据 三\(四\)/) as unknown,
      '结论：名次已定',
      expect.stringMatching(/^建议：加分，\+3分，2020-03。依据/) as unknown,
      expect.stringMatching(/^建议：加分，\+2分，2020-03。依据/) as unknown,
    ]);
  });

  test('SF-DT-3 an excellent acceptance is proposed for naming', () => {
    const result = evaluateYearlyAcceptance(SF_2016, { level: 'team', year: '2016', acceptances: [{ on: '2016-11-01', result: 'excellent' }], today: '2016-11-02' });
    expect(explain(result).slice(-2)).toEqual(['结论：建议命名授牌', expect.stringMatching(/^建议：命名，2016。依据/) as unknown]);
  });
});
