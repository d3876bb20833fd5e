import { defineRules } from '../rule.js';

/** The clauses of 「党员闪光争旗创标」 that decide something. */
export const XS_RULES = defineRules({
  'XS-YZ-1': { place: '三(一)', quote: '坚持公开公平、公正透明原则', modality: 'hard' },
  'XS-YZ-2': { place: '三(二)', quote: '坚持定量为主、定性为辅原则', modality: 'hard' },
  'XS-YZ-3': { place: '三(三)', quote: '分层别类的制定考核标准，确保同类党员按照同一标准', modality: 'hard' },
  'XS-YZ-4': {
    place: '三(四)', quote: '坚持以正向激励为主，负向处罚为辅的原则', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-27', reading: '加分与扣分名次重合时只加不扣' }],
    parameters: ['xs.overlap_policy', 'xs.min_n'],
  },
  'XS-YZ-5': {
    place: '三(四)', quote: '要将考核结果纳入党员争星晋级考核内容', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-65', reading: '争星晋级是外部制度，这里只提出记分建议' }],
    parameters: ['xs.multi_group'],
  },
  'XS-CZ-1': { place: '四(一)', quote: '（一）基本标准', modality: 'hard' },
  'XS-CZ-2': { place: '四(二)1', quote: '1.市场营销旗手', modality: 'hard' },
  'XS-CZ-3': { place: '四(二)2', quote: '2.科技研发旗手', modality: 'hard' },
  'XS-CZ-4': { place: '四(二)3', quote: '3.创新创效旗手', modality: 'hard' },
  'XS-CZ-5': { place: '四(二)4', quote: '4.服务发展旗手', modality: 'hard' },
  'XS-CZ-6': { place: '四(二)5', quote: '5.精益市场旗手', modality: 'hard' },
  'XS-CZ-7': {
    place: '四(二)6', quote: '6.安全生产旗手', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-79', reading: '个人无违章看当月；季度授旗看三个月' }],
  },
  'XS-CZ-8': { place: '四(二)3', quote: '主要按照技术创新、管理创新和群众创新三类分别设立', modality: 'hard' },
  'XS-SS-2': {
    place: '五(一)', quote: '于2020年1月10日前报党群工作部', modality: 'hard',
    interpretations: [
      { ambiguity: 'AMB-30', reading: '一次性期限，试行期内不再要求' },
      { ambiguity: 'AMB-73', reading: '1月10日当天24时前报送为按期' },
    ],
  },
  'XS-SS-5': { place: '五(一)', quote: '形成全员参与、全员争创的良好格局', modality: 'hard' },
  'XS-SS-6': { place: '五(二)', quote: '要区别不同部门的职责任务和党员的岗位特点', modality: 'hard' },
  'XS-PM-G': {
    place: '五(三)', quote: '按照参与夺标的人数进行分组', modality: 'hard',
    interpretations: [
      { ambiguity: 'AMB-24', reading: '按党支部和旗手类型（创新创效旗手再分三类）分组，只在同一标准内排名' },
      { ambiguity: 'AMB-25', reading: '只计党员；群众另行记入员工积分' },
      { ambiguity: 'AMB-74', reading: '没有得分的不计入人数' },
    ],
    parameters: ['xs.group_scope', 'xs.count_scope', 'xs.tables.cuts'],
  },
  'XS-PM-1': {
    place: '五(三)1', quote: '1.凡参与人数超过30人的', modality: 'hard',
    interpretations: [
      { ambiguity: 'AMB-26', reading: '超过30人，即31人及以上' },
      { ambiguity: 'AMB-28', reading: '总分相同的先比定量得分，仍相同的并列；全部相同不排名次；并列使得分人数超过名额的由支部委员会确认' },
    ],
    parameters: ['xs.all_equal'],
  },
  'XS-PM-1a': {
    place: '五(三)1', quote: '每月争星晋级考核分别加5分、4分、3分、2分、1分', modality: 'hard',
    parameters: ['xs.tables.large_bonus'],
  },
  'XS-PM-1b': {
    place: '五(三)1', quote: '对排名倒数第1名至第3名的人员', modality: 'hard',
    parameters: ['xs.tables.large_deduction'],
  },
  'XS-PM-2': {
    place: '五(三)2', quote: '2.凡参与人数10人及以上，30人及以下的', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-26', reading: '10人和30人都在内' }],
  },
  'XS-PM-2a': {
    place: '五(三)2', quote: '每月争星晋级考核分别加4分、3分、2分', modality: 'hard',
    parameters: ['xs.tables.medium_bonus'],
  },
  'XS-PM-2b': {
    place: '五(三)2', quote: '对排名倒数第1名至第2名的党员', modality: 'hard',
    parameters: ['xs.tables.medium_deduction'],
  },
  'XS-PM-3': {
    place: '五(三)3', quote: '3.凡参与人数10人以下的', modality: 'hard',
    interpretations: [
      { ambiguity: 'AMB-26', reading: '9人及以下' },
      { ambiguity: 'AMB-27', reading: '1人加3分，2人加3分、2分' },
    ],
  },
  'XS-PM-3a': {
    place: '五(三)3', quote: '排名第1名至第2名的党员，每月争星晋级考核分别加3分', modality: 'hard',
    parameters: ['xs.tables.small_bonus'],
  },
  'XS-PM-3b': {
    place: '五(三)3', quote: '对排名倒数第1名的党员，每月争星晋级考核扣2分', modality: 'hard',
    parameters: ['xs.tables.small_deduction'],
  },
  'XS-PM-4': {
    place: '五(三)', quote: '非党员的员工按照《员工积分制管理积分标准》', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-65', reading: '《员工积分制管理积分标准》是外部制度，只导出结果' }],
  },
  'XS-SS-8': { place: '五(三)', quote: '各党支部每季度末将考核评选情况报党群工作部', modality: 'hard' },
  'XS-SS-9': {
    place: '五(三)', quote: '经公司党委研究后对考核成绩优秀的分别授予旗手称号', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-29', reading: '没有“优秀”的分数线，按季度平均排列，由公司党委决定' }],
    parameters: ['xs.flag_title_rule'],
  },
  'XS-SS-10': { place: '五(三)', quote: '对年度考核优秀的，将作为年度评先树优的主要依据', modality: 'hard' },
});
