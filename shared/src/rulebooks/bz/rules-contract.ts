import { defineRules } from '../rule.js';

/** The clauses of the annex 《结对提升责任书》 that decide something. */
export const BZ_CONTRACT_RULES = defineRules({
  'BZ-ZS-03': {
    place: '附件 三1',
    quote: '全部量化目标，通过党群部季度评估及期末验收',
    modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-78', reading: '责任期内每个已评季度不低于80分（含补评），没有评分的不能验收' }],
    parameters: ['bz.zs.interim_rule'],
  },
  'BZ-ZS-04': {
    place: '附件 三2',
    quote: '至少 1 项做法被纳入公司《党支部标准化经验手册》',
    modality: 'hard',
    parameters: ['bz.zs.handbook_min'],
  },
  'BZ-ZS-05': {
    place: '附件 三3',
    quote: '知晓率达 100%、满意度达 85% 以上',
    modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-48', reading: '以有效答卷为分母：知晓者占比、很满意与满意者占比' }],
    parameters: ['bz.zs.awareness_pct', 'bz.zs.satisfaction_pct', 'bz.zs.denominator', 'bz.zs.min_response_rate'],
  },
  'BZ-ZS-11a': {
    place: '附件 四(一)1',
    quote: '按计划每月下沉乙方支部不少于 2 次',
    modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-82', reading: '同一天多次只算一次' }],
    parameters: ['bz.zs.visits_per_month', 'bz.zs.partial_month_min_days'],
  },
  'BZ-ZS-11b': {
    place: '附件 四(一)1',
    quote: '3 个工作日内提供配套工具',
    modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-80', reading: '期限不因休息日顺延' }],
    parameters: ['bz.zs.tool_days', 'shift_rest_day'],
  },
  'BZ-ZS-12a': {
    place: '附件 四(一)2',
    quote: '5个工作日内对接相关部门协调解决',
    modality: 'hard',
    parameters: ['bz.zs.coordinate_days'],
  },
  'BZ-ZS-12b': { place: '附件 四(一)2', quote: '无法解决的需向监督方说明原因', modality: 'hard' },
  'BZ-ZS-13b': {
    place: '附件 四(一)3',
    quote: '24小时内与乙方书记沟通，制定补救措施',
    modality: 'hard',
    parameters: ['bz.zs.contact_hours'],
  },
  'BZ-ZS-13c': { place: '附件 四(一)3', quote: '不干预乙方正常党建工作', modality: 'hard' },
  'BZ-ZS-22b': {
    place: '附件 四(二)2',
    quote: '7个工作日内制定整改方案并落地',
    modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-47', reading: '7个工作日内有方案并有第一步落实记录' }],
    parameters: ['bz.zs.plan_days', 'bz.zs.plan_landing'],
  },
  'BZ-ZS-23a': {
    place: '附件 四(二)3',
    quote: '监督方需在5个工作日内协调调整',
    modality: 'hard',
    parameters: ['bz.zs.complaint_days'],
  },
  'BZ-ZS-31': {
    place: '附件 五1',
    quote: '监督方每季度通过“查资料、访党员、核数据”',
    modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-45', reading: '监督方就是帮扶方时由领导小组另行指定' }],
    parameters: ['bz.supervisor_conflict'],
  },
  'BZ-ZS-32': { place: '附件 五2', quote: '若乙方实现全部核心目标，认定为“帮扶合格”', modality: 'hard' },
  'BZ-ZS-33': {
    place: '附件 五2',
    quote: '若未达标，延长责任期1个月',
    modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-51', reading: '只延长一次，无对应日的到月末' }],
    parameters: ['bz.zs.extension_months', 'bz.zs.max_extensions'],
  },
  'BZ-ZS-34': { place: '附件 五3', quote: '帮扶合格的优先评优', modality: 'hard' },
  'BZ-ZS-35': {
    place: '附件 五3',
    quote: '连续2次季度评估不达标者，年度考核不得评为“优秀”',
    modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-77', reading: '两个相邻季度，中间缺评即中断' }],
  },
  'BZ-ZS-36': {
    place: '附件 五3',
    quote: '优先申报“标准化示范支部”，支部书记年度考核加5分',
    modality: 'hard',
    interpretations: [
      { ambiguity: 'AMB-43', reading: '与亮牌的加分是两个理由，每年各一次' },
      { ambiguity: 'AMB-50', reading: '统一称“标准化示范党支部”' },
    ],
  },
  'BZ-ZS-37': { place: '附件 五3', quote: '若延长责任期后仍不达标，监督方约谈支部书记', modality: 'hard' },
  'BZ-ZS-42': { place: '附件 六2', quote: '一式三份，甲、乙双方各执1份，监督方存档1份', modality: 'hard' },
});
