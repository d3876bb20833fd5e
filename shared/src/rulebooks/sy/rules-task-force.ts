import { defineRules } from '../rule.js';

/** 附件5 共产党员突击队. */
export const SY_TASK_FORCE_RULES = defineRules({
  'SY-TJ-01': { place: '附件5 一', quote: '入党积极分子、共青团员和优秀青年作为补充力量', modality: 'hard' },
  'SY-TJ-02': { place: '附件5 二', quote: '为了完成某项临时或紧急任务而成立的', modality: 'hard' },
  'SY-TJ-L1': {
    place: '附件5 一', quote: '原则要求总人数不低于 3 人', modality: 'soft',
    interpretations: [{ ambiguity: 'G1', reading: '总人数含队长' }],
    parameters: ['sy.tj.min_total'],
  },
  'SY-TJ-L2': {
    place: '附件5 一', quote: '党员人数占比不低于 50%', modality: 'soft',
    interpretations: [{ ambiguity: 'AMB-72', reading: '预备党员算党员' }],
    parameters: ['sy.tj.party_pct', 'sy.tj.count_probationary'],
  },
  'SY-TJ-L3': {
    place: '附件5 一', quote: '突击队长须由党员担任', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-72', reading: '预备党员也可担任' }],
  },
  'SY-TJ-03': { place: '附件5 二', quote: '可成立若干支工作目标不同的党员突击队', modality: 'advisory' },
  'SY-TJ-04': { place: '附件5 二', quote: '原则上以时间紧、任务重、难度大的急难险重工作为主', modality: 'soft' },
  'SY-TJ-10': { place: '附件5 五2', quote: '纳入年度目标责任制考核中去', modality: 'hard' },
});
