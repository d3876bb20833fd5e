import { defineRules } from '../rule.js';

/** 附件2 共产党员责任区. */
export const SY_ZONE_RULES = defineRules({
  'SY-ZR-01': { place: '附件2 一', quote: '以党员为主体、带领一定数量的非党员职工', modality: 'hard' },
  'SY-ZR-02': {
    place: '附件2 二', quote: '创建共产党员责任区主要包括 6 个方面目标和任务', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-75', reading: '缺少某一方面只作提示' }],
  },
  'SY-ZR-03': { place: '附件2 二2', quote: '确保无重大安全生产隐患和质量事故', modality: 'hard' },
  'SY-ZR-04': { place: '附件2 二4', quote: '无“违纪”和“违法违规”行为', modality: 'hard' },
  'SY-ZR-05': {
    place: '附件2 二5', quote: '每半年与党外知识分子、党外技术骨干', modality: 'hard',
    interpretations: [{ ambiguity: 'G5', reading: '没有列出联系对象的为未评' }],
  },
  'SY-ZR-07': { place: '附件2 三', quote: '以产品线、车间、工段、班组等为单位', modality: 'advisory' },
  'SY-ZR-T1': { place: '附件2 三1', quote: '负责人须为中共正式党员', modality: 'hard' },
  'SY-ZR-T1b': {
    place: '附件2 三1', quote: '责任区内党员总数不少于 5 人', modality: 'hard',
    parameters: ['sy.zr.min_members'],
  },
  'SY-ZR-T1c': {
    place: '附件2 三1', quote: '骨干团队中，党员占比不低于 50%', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-11', reading: '骨干团队人数和其中党员数另加两栏' }],
    parameters: ['sy.zr.core_pct'],
  },
  'SY-ZR-T2': { place: '附件2 三2', quote: '具体位置区域要明确清晰，责任范围划分可界定', modality: 'hard' },
  'SY-ZR-T3': {
    place: '附件2 三3', quote: '原则上细化后的争创目标为 8-10 项', modality: 'soft',
    interpretations: [{ ambiguity: 'AMB-75', reading: '不在8至10项之内的须说明理由；没有目标不能提交' }],
    parameters: ['sy.zr.goal_min', 'sy.zr.goal_max'],
  },
  'SY-ZR-T3b': {
    place: '附件2 三3', quote: '其中可量化考核的内容不少于 4 项', modality: 'soft',
    interpretations: [{ ambiguity: 'AMB-75', reading: '可量化不足4项的须说明理由' }],
    parameters: ['sy.zr.quant_min'],
  },
  'SY-ZR-T4': {
    place: '附件2 三4', quote: '原则上每个党支部申报创建共产党员责任区不超过 2 个', modality: 'soft',
    interpretations: [{ ambiguity: 'AMB-76', reading: '同一年度已申报且未退回、撤回、不批准的计算在内，含本次' }],
    parameters: ['sy.zr.max_per_branch'],
  },
  'SY-ZR-D1': {
    place: '附件2 四4', quote: '年度争创目标达成率 80%（含）以上', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-10', reading: '达成目标数÷全部承诺目标数，每项只有达成和未达成' }],
    parameters: ['sy.zr.rate_method', 'sy.zr.cuts'],
  },
  'SY-ZR-D2': {
    place: '附件2 四4', quote: '70%（含）-80%的共产党员责任区保留下一年度', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-22', reading: '保留标牌，状态为创建中，不算达标' }],
    parameters: ['sy.zr.cuts'],
  },
  'SY-ZR-D3': {
    place: '附件2 四4', quote: '低于 70%的共产党员责任区取消下一年度争创资格', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-21', reading: '只取消下一年度，同一责任区' }],
  },
  'SY-ZR-12': {
    place: '附件2 四3', quote: '党群人力资源部将定期开展调研', modality: 'hard',
    interpretations: [{ ambiguity: 'G7', reading: '“定期”按每季度一次' }],
    parameters: ['sy.survey_interval'],
  },
  'SY-ZR-14': { place: '附件2 五', quote: '示范带动作用明显的共产党员责任区进行表彰奖励', modality: 'advisory' },
});
