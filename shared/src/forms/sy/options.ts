import { HONOUR_LABELS, TARGET_DIRECTION_LABELS } from '../../kernel/index.js';
import { amount, choice, line, optional, yesNo } from '../fields.js';
import type { CellField } from '../form.js';

/** 重点方向 (SY-GC-03). */
export const PROJECT_FOCUS_LABELS = {
  'key-customers': '服务重点行业和客户', delivery: '合同产品按期交付', 'lean-management': '精细化管理', 'cost-reduction': '降本增效', 'open-call': '“揭榜挂帅”科技创新体制', bottleneck: '“卡脖子”关键技术',
  'product-upgrade': '主导产品升级换代和关键功能部件自主可控', 'quality-methods': '先进质量管理办法', 'quality-problems': '根治质量问题', 'quality-system': '质量管理制度和流程', 'technical-upgrade': '重大技改升级',
} as const;
/** 承诺的着力点 (SY-CN-02). */
export const PLEDGE_FOCUS_LABELS = { indicators: '年度各项指标', responsibilities: '党建工作目标责任书', service: '为群众办实事' } as const;
/** SY-CN-04 */
export const PLEDGE_KIND_LABELS = { yearly: '年度承诺', immediate: '即时承诺' } as const;
/** 即时承诺 answers one of these (SY-CN-04). */
export const PLEDGE_OCCASION_LABELS = { stage: '阶段性工作', temporary: '临时性任务', emergency: '突发情况' } as const;
/** SY-TJ-01 */
export const SQUAD_KIND_LABELS = { member: '党员', activist: '入党积极分子', 'youth-league': '共青团员', youth: '优秀青年' } as const;
/** SY-TJ-04 */
export const TASK_KIND_LABELS = { major: '重大任务', key: '重点工作', business: '具体经营活动' } as const;
/** 上年度考核结果 of cadres and workers, both scales (SY-XF-S2a, SY-XF-Q1, AMB-14). */
export const APPRAISAL_LABELS = { excellent: '优秀', competent: '称职', basic: '基本称职', incompetent: '不称职', good: '良好', pass: '合格', fail: '不合格' } as const;
/** 民主评议党员 */
export const DEMOCRATIC_REVIEW_LABELS = { excellent: '优秀', pass: '合格', basic: '基本合格', fail: '不合格' } as const;
export const HONOUR_OPTIONS = { ...HONOUR_LABELS, another: '其他荣誉' } as const;
export const BENEFIT_LABELS = { stated: '可以计算', 'not-quantifiable': '不易计算', none: '以解决问题为主' } as const;
export const CONDUCT_LABELS = { none: '无', 'recorded-without-handling': '有，尚未处理', handled: '有，已作组织处理或党规党纪处理' } as const;
export const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;

/** Columns that make a goal measurable. */
export const measured: readonly CellField[] = [
  yesNo(null, 'isQuantified', '可量化', optional), line(null, 'unit', '单位', { ...optional, maxLength: 12, when: { key: 'isQuantified', is: true }, isPublic: true }),
  choice(null, 'direction', '比较方式', TARGET_DIRECTION_LABELS, { ...optional, when: { key: 'isQuantified', is: true }, isPublic: true }),
  amount(null, 'baseline', '基期值', '', { ...optional, decimals: 4, when: { key: 'isQuantified', is: true }, isPublic: true }),
  amount(null, 'target', '目标值', '', { ...optional, decimals: 4, when: { key: 'isQuantified', is: true }, isPublic: true }),
];
