import { defineRules } from '../rule.js';

/** 附件3 共产党员先锋岗. */
export const SY_POST_RULES = defineRules({
  'SY-XF-01': { place: '附件3 二', quote: '创建共产党员先锋岗主要包括 7 个方面目标和任务', modality: 'hard' },
  'SY-XF-S1': { place: '附件3 三(一)1', quote: '1.须为中共正式党员', modality: 'hard' },
  'SY-XF-S2a': {
    place: '附件3 三(一)2', quote: '申报人为主管级别以上干部的', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-13', reading: '“主管级别以上”含主管' }],
  },
  'SY-XF-S2b': {
    place: '附件3 三(一)2', quote: '所在排名分布本单位前 10%', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-12', reading: '名次×10不大于人数；不足10人的由人工认定；并列按好的名次' }],
    parameters: ['sy.xf.top_pct', 'sy.xf.rank_rule', 'sy.xf.min_one'],
  },
  'SY-XF-S3': { place: '附件3 三(一)3', quote: '民主评议党员”工作中，评定结果为“优秀”', modality: 'hard' },
  'SY-XF-S4': {
    place: '附件3 三(一)4', quote: '4.无违规、违纪、违法行为', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-15', reading: '有经确认的违规、违纪、违法记录即不符合' }],
    parameters: ['sy.xf.conduct_lookback'],
  },
  'SY-XF-Z1': { place: '附件3 三(二)', quote: '党组织直接授予共产党员先锋岗需要同时满足', modality: 'hard' },
  'SY-XF-Z2': { place: '附件3 三(二)2', quote: '优秀党务工作者、劳动模范、大工匠荣誉称号', modality: 'hard' },
  'SY-XF-Q1': {
    place: '附件3 四4', quote: '“基本称职”（含）和“良好”（含）以下级别的', modality: 'hard',
    interpretations: [
      { ambiguity: 'AMB-14', reading: '称职系列截至基本称职（含），优秀良好系列截至良好（含），按本人适用的系列' },
      { ambiguity: 'AMB-21', reading: '只取消下一年度' },
    ],
    parameters: ['sy.xf.scale_a', 'sy.xf.cut_a', 'sy.xf.scale_b', 'sy.xf.cut_b'],
  },
  'SY-XF-Q2': {
    place: '附件3 四4', quote: '党员个人出现违规违纪违法行为', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-15', reading: '须有组织处理或党纪处理；只有行为记录的由人工审核' }],
  },
  'SY-XF-Q3': {
    place: '附件3 四4', quote: '或出现其它不符合继续创建', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-15', reading: '须写明理由，由审核人决定' }],
  },
  'SY-XF-08': { place: '附件3 五', quote: '要优先从成功创建“共产党员先锋岗”的党员中推荐产生', modality: 'hard' },
  'SY-XF-09': { place: '附件3 五', quote: '示范带动作用明显的共产党员先锋岗进行表彰奖励', modality: 'advisory' },
});
