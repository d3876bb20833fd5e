import { defineRules } from '../rule.js';

/** 附件1 共产党员工程. */
export const SY_PROJECT_RULES = defineRules({
  'SY-GC-02': { place: '附件1 三(一)', quote: '技术攻关、技术改造、产品研发、质量提升', modality: 'hard' },
  'SY-GC-L1': {
    place: '附件1 三(二)1', quote: '不低于参与项目骨干人数的 50%', modality: 'soft',
    interpretations: [
      { ambiguity: 'AMB-02', reading: '骨干中党员÷骨干人数，表中另加两栏' },
      { ambiguity: 'AMB-72', reading: '预备党员算党员' },
    ],
    parameters: ['sy.gc.core_party_min_pct', 'sy.gc.core_ratio_basis', 'sy.gc.count_probationary'],
  },
  'SY-GC-L2': {
    place: '附件1 三(二)2', quote: '项目负责人必须为党员', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-72', reading: '预备党员也可担任' }],
    parameters: ['sy.gc.leader_full_member'],
  },
  'SY-GC-L3': { place: '附件1 三(二)3', quote: '项目名称应规范，不能随意化、庸俗化', modality: 'hard' },
  'SY-GC-L4': {
    place: '附件1 三(二)4', quote: '奉献的时长）所占比例不低于项目整体时长的 20%', modality: 'soft',
    interpretations: [{ ambiguity: 'AMB-03', reading: '项目整体时长为全部人员工时，含义务献工' }],
    parameters: ['sy.gc.voluntary_min_pct', 'sy.gc.voluntary_denominator'],
  },
  'SY-GC-L4a': { place: '附件1 三(二)4', quote: '在正常工作时间外，主动为党员工程加班奉献的时长', modality: 'hard' },
  'SY-GC-L4b': { place: '附件1 三(二)4', quote: '解决急难险重问题或创造一定经济效益', modality: 'hard' },
  'SY-GC-L5': { place: '附件1 三(二)5', quote: '项目团队成员要有具体的职责分工', modality: 'hard' },
  'SY-GC-L6': { place: '附件1 三(二)6', quote: '应有明确的项目开始时间与计划完成时间', modality: 'hard' },
  'SY-GC-L6a': { place: '附件1 三(二)6', quote: '立项伊始应对整个工程的推进实施进行预估分析', modality: 'hard' },
  'SY-GC-L7': { place: '附件1 三(二)7', quote: '明确的结项检验指标和成果认定的主导部门', modality: 'hard' },
  'SY-GC-L7a': { place: '附件1 三(二)7', quote: '要详细列明项目完成后可创造价值及对管理提升', modality: 'hard' },
  'SY-GC-04': { place: '附件1 四(一)', quote: '各单位党组织应对所有准备申报立项的项目进行充分论证', modality: 'hard' },
  'SY-GC-06': { place: '附件1 四(一)', quote: '推荐为年度“重大型共产党员工程项目”', modality: 'advisory' },
  'SY-GC-13': {
    place: '附件1 四(三)1', quote: '定期开展专题调研，加强指导检查', modality: 'hard',
    interpretations: [{ ambiguity: 'G7', reading: '“定期”按每季度一次' }],
    parameters: ['sy.survey_interval'],
  },
  'SY-GC-14': {
    place: '附件1 四(三)2', quote: '立项党组织要及时填报', modality: 'hard',
    interpretations: [{ ambiguity: 'G8', reading: '“及时”按实际完成后10个工作日' }],
    parameters: ['sy.gc.closing_days'],
  },
  'SY-GC-15': {
    place: '附件1 四(三)2', quote: '要认真核算各项成本费用及所创造价值', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-18', reading: '单位万元，投入产出比为1:（创造价值÷总计）' }],
  },
  'SY-GC-WT1': {
    place: '附件1 四(三)3(1)', quote: '立项党组织要及时研究制定切实可行的改进措施', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-05', reading: '计划完成日以前未达预期的，制定改进措施' }],
  },
  'SY-GC-WT3': { place: '附件1 四(三)3(3)', quote: '将取消该共产党员工程项目评优资格', modality: 'hard' },
  'SY-GC-WT3b': {
    place: '附件1 四(三)3(3)', quote: '取消立项党组织 2 年内参评“先进基层党组织”资格', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-08', reading: '自确认次日起两年，到对应日当天为止' }],
    parameters: ['sy.ban_years'],
  },
  'SY-GC-WT4': {
    place: '附件1 四(三)3(4)', quote: '针对逾期未按时完成的项目', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-05', reading: '逾期的先调整实施方案，不直接取消' }],
  },
  'SY-GC-17': { place: '附件1 六', quote: '优先推荐申报高质量发展奖', modality: 'advisory' },
  'SY-GC-18': { place: '附件1 六', quote: '增加对优秀“共产党员工程”项目的专项表彰', modality: 'advisory' },
  'SY-GC-18a': { place: '附件1 五', quote: '创建“共产党员工程”情况将纳入党建工作责任制考核', modality: 'hard' },
  'SY-GC-20': { place: '附件1 七(二)', quote: '科学制定出创造经济效益的测算方法', modality: 'advisory' },
  'SY-GC-20a': { place: '附件1 七(二)', quote: '突出可量化指标，尽量将关键指标量化', modality: 'soft' },
  'SY-GC-21': { place: '附件1 七(二)', quote: '要由牵头成果认定的专业部门给出客观真实的综合评价', modality: 'hard' },
});
