import { defineRules } from '../rule.js';

/** 附件4 党组织承诺践诺. */
export const SY_PLEDGE_RULES = defineRules({
  'SY-CN-01': { place: '附件4 一', quote: '以党组织名义发起的', modality: 'hard' },
  'SY-CN-02': { place: '附件4 二', quote: '完成《2022 年党建工作目标责任书》目标任务', modality: 'hard' },
  'SY-CN-03': {
    place: '附件4 二', quote: '明确承诺单位、承诺事项、保障措施、完成时限', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-16', reading: '每个事项都要有完成时限，表中另加一栏' }],
  },
  'SY-CN-04': { place: '附件4 三(一)', quote: '承诺一般分为年度承诺和即时承诺', modality: 'hard' },
  'SY-CN-06': { place: '附件4 三(一)', quote: '党组织专题研究承诺内容', modality: 'hard' },
  'SY-CN-05': {
    place: '附件4 三(一)', quote: '年度承诺在每年年初提出', modality: 'hard',
    interpretations: [{ ambiguity: 'G7', reading: '“年初”按1月31日前；即时承诺随时提出' }],
    parameters: ['sy.cn.year_due_day'],
  },
  'SY-CN-08': { place: '附件4 三(一)', quote: '是否明确、具体、切实可行', modality: 'hard' },
  'SY-CN-11': {
    place: '附件4 三(二)', quote: '践诺情况要进行定期检查和点评', modality: 'hard',
    interpretations: [{ ambiguity: 'G7', reading: '“定期”按每季度一次' }],
    parameters: ['sy.survey_interval'],
  },
  'SY-CN-12': {
    place: '附件4 三(二)', quote: '对没有按时完成承诺事项的要及时提醒和帮助', modality: 'hard',
    interpretations: [
      { ambiguity: 'AMB-17', reading: '完成率为已完成事项÷承诺事项' },
      { ambiguity: 'AMB-73', reading: '完成时限当天不算逾期' },
    ],
    parameters: ['sy.cn.remind_before_days', 'sy.cn.completion_formula'],
  },
  'SY-CN-15': {
    place: '附件4 三(三)2', quote: '二是党员和群众测评。即通过发放测评票', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-07', reading: '百分制，全部票直接平均，分组另列' }],
  },
  'SY-CN-15a': { place: '附件4 三(三)2', quote: '组织群众评议要努力扩大参与面', modality: 'advisory' },
  'SY-CN-17': { place: '附件4 四', quote: '年度考核、民主评议、评先树优、提升晋级的重要依据', modality: 'hard' },
  'SY-CN-19': { place: '附件4 四', quote: '要搞好承诺践诺先进典型的选树和宣传工作', modality: 'advisory' },
});
