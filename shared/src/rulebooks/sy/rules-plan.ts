import { defineRules } from '../rule.js';

/** The clauses of the master plan of 「亮徽树旗争先锋」 that decide something. */
export const SY_PLAN_RULES = defineRules({
  'SY-ZT-03': { place: '方案 二', quote: '五项载体活动', modality: 'hard' },
  'SY-ZT-06': {
    place: '方案 二(一)2', quote: '党员业务骨干担任项目负责人', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-72', reading: '预备党员算党员' }],
  },
  'SY-ZT-08': {
    place: '方案 二(一)3', quote: '积极组建党员占绝大多数的项目团队', modality: 'advisory',
    interpretations: [{ ambiguity: 'AMB-01', reading: '以附件的50%为准，“绝大多数”只作提示' }],
    parameters: ['sy.team.majority_hint'],
  },
  'SY-ZT-09': { place: '方案 二(二)1', quote: '“揭榜挂帅”项目派驻党建工作联络员', modality: 'hard' },
  'SY-ZT-10': { place: '方案 二(二)1', quote: '提升产品一次交检合格率，降低产品外部故障率', modality: 'advisory' },
  'SY-ZT-14': { place: '方案 二(三)1', quote: '重点看三个“有没有”', modality: 'hard' },
  'SY-ZT-14a': { place: '方案 二(三)1 一是', quote: '要看党组织有没有制定具体措施', modality: 'hard' },
  'SY-ZT-14b': { place: '方案 二(三)1 二是', quote: '要看党员有没有起到示范带头作用', modality: 'hard' },
  'SY-ZT-14c': { place: '方案 二(三)1 三是', quote: '有没有圆满完成既定争创目标', modality: 'hard' },
  'SY-ZT-15': {
    place: '方案 二(三)1 二是', quote: '所占比例不低于项目整体时长的 20%', modality: 'soft',
    interpretations: [{ ambiguity: 'AMB-03', reading: '项目整体时长为全部人员工时，含义务献工' }],
  },
  'SY-ZT-16': { place: '方案 二(三)1 二是', quote: '要与本来就应由党员承担的日常工作有所区分', modality: 'hard' },
  'SY-ZT-18': { place: '方案 二(三)2 一是', quote: '是否有质量标准，是否有项目负责人', modality: 'hard' },
  'SY-ZT-22': { place: '方案 二(三)2 三是', quote: '项目开展情况要纳入党建工作责任制考核', modality: 'hard' },
  'SY-ZT-23': { place: '方案 二(三)2 三是', quote: '成绩突出的项目要择机实施命名表彰', modality: 'advisory' },
  'SY-ZT-24': {
    place: '方案 二(三)2 三是', quote: '没有完成项目目标的，要取消立项，进行整改', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-05', reading: '只在终期考核时对工程和突击队提出取消立项；实施中先改进、调整' }],
    parameters: ['sy.fail_action'],
  },
  'SY-ZT-25': {
    place: '方案 二(三)3', quote: '取全体参与测评人员打分平均值计入满意度测评成绩', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-07', reading: '百分制，每票一个总分，全部票直接平均' }],
    parameters: ['sy.sat.max', 'sy.sat.required'],
  },
  'SY-ZT-26a': {
    place: '方案 二(三)3', quote: '要把党员、干部、职工、客户对项目的综合评价情况', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-66', reading: '干部按党员或职工代表投票，不单设一组' }],
  },
  'SY-ZT-27': {
    place: '方案 三', quote: '需要跨年度实施的项目，年底只进行阶段性考核评价', modality: 'hard',
    interpretations: [{ ambiguity: 'AMB-73', reading: '计划完成日在12月31日当天不算跨年度' }],
  },
  'SY-ZT-27a': {
    place: '方案 三', quote: '定期进行调度协调，年度组织总结评审', modality: 'hard',
    interpretations: [{ ambiguity: 'G7', reading: '“定期”按每月一次' }],
    parameters: ['sy.coordination_interval'],
  },
  'SY-ZT-28': {
    place: '方案 三(一)', quote: '（一）立项启动阶段（2022 年 7 月 10 日前）', modality: 'hard',
    interpretations: [
      { ambiguity: 'AMB-06', reading: '期限早于发文日期，只标注逾期，不阻止申报' },
      { ambiguity: 'AMB-73', reading: '7月10日当天24时前申报为按期' },
    ],
  },
  'SY-ZT-36': {
    place: '方案 三(二)', quote: '公示后，进行挂牌实施', modality: 'hard',
    interpretations: [
      { ambiguity: 'AMB-67', reading: '工程、突击队先公示后挂牌；责任区、先锋岗同时进行' },
      { ambiguity: 'AMB-61', reading: '公示5个工作日' },
    ],
    parameters: ['sy.plaque_order', 'publicity_days'],
  },
  'SY-ZT-41': {
    place: '方案 三(四)', quote: '领导干部和职工群众评议相结合的方式', modality: 'hard',
    interpretations: [{ ambiguity: 'G5', reading: '四种评价并列保存，未设权重时不合成总分' }],
    parameters: ['sy.eval.weights'],
  },
  'SY-ZT-42': { place: '方案 四(一)', quote: '党组织书记抓基层党建述职评议考核内容', modality: 'hard' },
  'SY-ZT-46': { place: '方案 四(二)', quote: '“一强两无三高”五星级党支部评定和党内“两优一先”表彰', modality: 'hard' },
});
