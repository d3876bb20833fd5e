/** The five carriers of 「亮徽树旗争先锋」 (SY-ZT-03). */
export const CARRIER_LABELS = {
  project: '共产党员工程',
  'responsibility-zone': '共产党员责任区',
  'vanguard-post': '共产党员先锋岗',
  pledge: '党组织承诺践诺',
  'task-force': '共产党员突击队',
} as const;
export type Carrier = keyof typeof CARRIER_LABELS;

/** 立项范围 of a project (SY-GC-02). */
export const PROJECT_SCOPE_LABELS = {
  'technical-problem': '技术攻关',
  'technical-upgrade': '技术改造',
  'product-development': '产品研发',
  quality: '质量提升',
  process: '工艺改善',
  management: '管理创新',
  market: '市场开拓',
  'cost-reduction': '降本增效',
  other: '其他',
} as const;
export type ProjectScope = keyof typeof PROJECT_SCOPE_LABELS;

/** The eight items of the preliminary review (SY-ZT-18). */
export const REVIEW_ITEM_LABELS = {
  objectives: '①符合年度经营和党建目标要求',
  name: '②项目名称规范',
  value: '③价值指标',
  measures: '④具体措施',
  quality: '⑤质量标准',
  leader: '⑥项目负责人',
  recognition: '⑦成果认定主导部门',
  deadline: '⑧完成时限',
} as const;
export type ReviewItem = keyof typeof REVIEW_ITEM_LABELS;

/** The five grounds for recommending a 重大型 project (SY-GC-06). */
export const MAJOR_GROUND_LABELS = {
  'key-tasks': '紧密相关年度经营目标和重点工作',
  reform: '对改革发展有较大影响',
  'cross-department': '多领域跨多部门',
  morale: '振奋士气',
  benefit: '较大经济效益',
} as const;
export type MajorGround = keyof typeof MAJOR_GROUND_LABELS;

/** The six aspects of a zone's goals (SY-ZR-02). */
export const ZONE_ASPECT_LABELS = {
  education: '宣传教育',
  production: '生产经营',
  civility: '文明建设',
  integrity: '廉政建设',
  contacts: '培养联系',
  assignments: '组织交办',
} as const;
export type ZoneAspect = keyof typeof ZONE_ASPECT_LABELS;

/** What a zone is formed of (SY-ZR-07). */
export const ZONE_UNIT_LABELS = {
  'product-line': '产品线',
  workshop: '车间',
  section: '工段',
  team: '班组',
  other: '其他',
  department: '整个部门',
  'service-window': '窗口服务业务部室',
} as const;
export type ZoneUnit = keyof typeof ZONE_UNIT_LABELS;
export const FUNCTIONAL_ZONE_UNITS: readonly ZoneUnit[] = ['department', 'service-window'];

/** The seven aspects of a vanguard post's goals (SY-XF-01). */
export const POST_ASPECT_LABELS = {
  politics: '讲政治',
  conviction: '坚定理想信念',
  service: '全心全意为人民服务',
  discipline: '遵规守纪',
  tradition: '传承企业先进精神',
  performance: '创造一流业绩',
  duties: '结合岗位实际',
} as const;
export type PostAspect = keyof typeof POST_ASPECT_LABELS;

/** The four honours that allow a direct grant (SY-XF-Z2). */
export const HONOUR_LABELS = {
  'outstanding-member': '优秀共产党员',
  'outstanding-party-worker': '优秀党务工作者',
  'model-worker': '劳动模范',
  'master-craftsman': '大工匠',
} as const;
export type Honour = keyof typeof HONOUR_LABELS;

/** Levels of an honour, lowest first (SY-XF-Z2). */
export const HONOUR_LEVEL_LABELS = {
  branch: '支部',
  unit: '直属单位',
  company: '公司',
  group: '集团',
  city: '市',
  province: '省',
  nation: '国家',
} as const;
export type HonourLevel = keyof typeof HONOUR_LEVEL_LABELS;
export const HONOUR_LEVELS = Object.keys(HONOUR_LEVEL_LABELS) as readonly HonourLevel[];

/** The four elements of a pledge item (SY-CN-03). */
export const PLEDGE_ELEMENT_LABELS = {
  unit: '承诺单位',
  matter: '承诺事项',
  measures: '保障措施',
  deadline: '完成时限',
} as const;
export type PledgeElement = keyof typeof PLEDGE_ELEMENT_LABELS;

/** The five items of the superior organisation's review of a pledge (SY-CN-08). */
export const PLEDGE_REVIEW_LABELS = {
  reform: '围绕企业改革发展目标',
  advanced: '体现先进性',
  realistic: '符合实际情况',
  wanted: '符合员工群众意愿',
  concrete: '明确、具体、切实可行',
} as const;
export type PledgeReviewItem = keyof typeof PLEDGE_REVIEW_LABELS;

/** Who votes on a project's satisfaction (SY-ZT-26, SY-ZT-26a; cadres vote as members or representatives, AMB-66). */
export const RATER_GROUP_LABELS = {
  member: '党员',
  'employee-representative': '职工代表',
  customer: '客户',
} as const;
export type RaterGroup = keyof typeof RATER_GROUP_LABELS;

/** The five cost lines of a closing project, in 万元 (SY-F3). */
export const COST_LINE_LABELS = {
  labour: '人工费',
  material: '材料费',
  processing: '加工费',
  energy: '能源费',
  other: '其他费用',
} as const;
export type CostLine = keyof typeof COST_LINE_LABELS;

/** The quality indicators that a project may aim at (SY-ZT-10). */
export const QUALITY_INDICATOR_LABELS = {
  'first-pass-yield': '一次交检合格率',
  'external-failure-rate': '外部故障率',
} as const;
export type QualityIndicator = keyof typeof QUALITY_INDICATOR_LABELS;
