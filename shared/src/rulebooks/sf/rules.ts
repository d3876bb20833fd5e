import { defineRules } from '../rule.js';

/** The clauses of 党建示范工程 that decide something. */
export const SF_RULES = defineRules({
  'SF-BJ-2': {
    place: '一', quote: '97.2%的干部、党员、职工群众对党支部工作的评价', modality: 'advisory',
    interpretations: [{ ambiguity: 'AMB-63', reading: '“突出或较好”占全部有效评价的比例，只作基线' }],
  },
  'SF-BJ-3': { place: '一', quote: '创建基层党建示范点、党员示范班组、党员示范岗', modality: 'hard' },
  'SF-BJ-4': {
    place: '一', quote: '党员示范班组标兵10个、党员示范岗标兵6个', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-58', reading: '标兵包含在命名数内' }],
    parameters: ['sf.biaobing_included'],
  },
  'SF-BJ-5': { place: '一', quote: '7个基层党组织获得了集团党建示范点命名', modality: 'advisory' },
  'SF-BJ-6': {
    place: '一', quote: '党建示范党组织18个，党员示范班组49个、党员示范岗61个', modality: 'advisory',
    interpretations: [{ ambiguity: 'AMB-58', reading: '标兵包含在命名数内' }],
  },
  'SF-XM-1': {
    place: '二(一)', quote: '在13个基层党组织中设立七个方面创建示范项目', modality: 'hard',
    parameters: ['sf.themes'],
  },
  'SF-XM-2': {
    place: '二(一)', quote: '新增加“为民服务创先争优示范党组织”创建项目', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-63', reading: '主题可由领导小组增加' }],
    parameters: ['sf.themes'],
  },
  'SF-XM-5': {
    place: '二(一)', quote: '建立完善的月考核、季讲评机制', modality: 'hard',
    interpretations: [{ ambiguity: 'G5', reading: '季讲评取有得分月份的平均，缺月标明不完整' }],
  },
  'SF-LC-1': { place: '二(二)', quote: '坚持“优中选优”原则确定创建单位', modality: 'advisory' },
  'SF-LC-2': {
    place: '二(二)', quote: '按照基层自荐、党群部门推荐、活动领导小组审核决定', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-63', reading: '三个步骤依次办理，不能跳过' }],
    parameters: ['sf.allow_designate'],
  },
  'SF-LC-3': { place: '二(二)', quote: '对创建单位的《创建活动实施方案》进行了严格审核把关', modality: 'hard' },
  'SF-DT-1': {
    place: '二(二)', quote: '示范班组、示范岗建立复评考核制度，定期做好复评考核', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-59', reading: '复评每年一次' }],
    parameters: ['sf.reassess_interval'],
  },
  'SF-DT-2': {
    place: '二(二)', quote: '起不到示范作用的示范党组织、班组、岗进行摘牌', modality: 'hard',
    interpretations: [{ ambiguity: 'G11', reading: '摘牌须写明理由并由领导小组决定' }],
  },
  'SF-DT-3': {
    place: '二(二)', quote: '每年要组织一次考核验收，对优秀的进行命名授牌', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-63', reading: '验收结果分优秀、合格、不合格，只有优秀的命名' }],
    parameters: ['sf.acceptance_per_year'],
  },
  'SF-DT-4': { place: '二(二)', quote: '有进有出、有上有下', modality: 'hard' },
  'SF-YQ-1': { place: '二(三)', quote: '标准化建设、整体化推进、品牌化引领、特色化呈现', modality: 'hard' },
  'SF-YQ-3': { place: '二(三)', quote: '单项示范、整体提升、全面覆盖', modality: 'advisory' },
  'SF-GS-5': { place: '二(三)', quote: '并进行群众满意度测评', modality: 'hard' },
  'SF-TG-3': { place: '二(三)', quote: '“星级党员评比”', modality: 'advisory' },
  'SF-QS-1': { place: '三 启示', quote: '在共产党员中开展“创建党员示范岗”', modality: 'hard' },
});
