import type { Carrier } from '../kernel/index.js';
import { defineWorkflow, type Party, type Transition, type Workflow } from './engine.js';

/*
 * The five carriers of 「亮徽树旗争先锋」 as tables (SY-FL-1 to SY-FL-5). Who takes a step is told by a capability; where that capability has to be held
 * (own organisation, 直属单位, company, department) is told by `levelOf`.
 */
type Step = Transition<string, string>;

/**
 * Steps of one office along a chain of opinions: each may send the case back to any earlier stage, with a reason. The draft is the chain's first stage.
 * @param stages state and whose step it is, in the order of the opinions
 */
function returnsAlong(stages: readonly { readonly state: string; readonly label: string; readonly by: readonly Party[] }[]): readonly Step[] {
  return stages.flatMap(({ state, by }, place) => stages.slice(0, place).map((earlier): Step => ({
    action: `return-to-${earlier.state}`, from: [state], to: earlier.state, by, needsReason: true, isRecused: true, label: `退回${earlier.label}`,
  })));
}

const filing: readonly Step[] = [
  { action: 'recall', from: ['in-review'], to: 'draft', by: ['filer'], label: '撤回' },
  { action: 'abandon', from: ['draft'], to: 'withdrawn', by: ['filer'], label: '作废', consequence: '作废后不能恢复，需要时重新填报。' },
];
const noticing: readonly Step[] = [
  { action: 'end-notice', from: ['in-notice'], to: 'to-hang', by: ['item.check'], label: '公示结束', consequence: '公示期满、没有未答复的异议，才能结束；结束后可以挂牌。', clause: 'SY-ZT-36' },
  { action: 'uphold-objection', from: ['in-notice'], to: 'in-check', by: ['item.check'], needsReason: true, label: '异议成立，重新审核' },
];

/** 共产党员工程 (SY-FL-1): filing, eight checks, committee, office, leaders, 公示, 挂牌, a year of work, closing with four opinions. */
export const projectWorkflow: Workflow = defineWorkflow<string, string>({
  name: 'project',
  initial: 'draft',
  states: {
    draft: '草稿', 'in-review': '待初审', 'in-study': '待委员会研究', 'in-check': '待党群审核', 'in-decision': '待主要领导研究', 'in-notice': '公示中', 'to-hang': '待挂牌', running: '实施中',
    'in-survey': '满意度测评中', 'in-administration': '待行政部门评价', 'in-acceptance': '待基层党组织评价', 'in-recognition': '待认定部门评价', 'in-assessment': '待党群评价',
    closed: '已结项', cancelled: '已取消立项', refused: '不批准', withdrawn: '已作废',
  },
  final: ['closed', 'cancelled', 'refused', 'withdrawn'],
  transitions: [
    { action: 'submit', from: ['draft'], to: 'in-review', by: ['filer', 'item.file'], label: '申报', clause: 'SY-GC-05' },
    { action: 'submit-designated', from: ['draft'], to: 'in-check', by: ['filer', 'item.file'], label: '申报', consequence: '指定立项不参加评选，直接送党群审核。', clause: 'SY-GC-10' },
    ...filing,
    { action: 'pass-review', from: ['in-review'], to: 'in-study', by: ['item.review'], isRecused: true, label: '初审通过', clause: 'SY-ZT-17' },
    { action: 'carry', from: ['in-study'], to: 'in-check', by: ['item.review'], isRecused: true, label: '委员会研究通过', clause: 'SY-ZT-30' },
    { action: 'pass-check', from: ['in-check'], to: 'in-decision', by: ['item.check'], isRecused: true, label: '党群审核通过', clause: 'SY-ZT-33' },
    { action: 'approve', from: ['in-decision'], to: 'in-notice', by: ['item.decide'], isRecused: true, label: '批复同意', consequence: '批复后开始公示，公示期满才能挂牌。', clause: 'SY-ZT-34' },
    { action: 'refuse', from: ['in-decision'], to: 'refused', by: ['item.decide'], needsReason: true, isRecused: true, label: '不批准', consequence: '不批准的项目不能恢复，可以重新填报。' },
    ...returnsAlong([
      { state: 'draft', label: '修改', by: ['filer'] }, { state: 'in-review', label: '初审', by: ['item.review'] }, { state: 'in-study', label: '委员会研究', by: ['item.review'] },
      { state: 'in-check', label: '党群审核', by: ['item.check'] }, { state: 'in-decision', label: '主要领导', by: ['item.decide'] },
    ]),
    ...noticing,
    { action: 'hang', from: ['to-hang'], to: 'running', by: ['item.check'], label: '挂牌实施', consequence: '生成亮牌草稿送保密审查，项目进入实施。', clause: 'SY-ZT-36' },
    { action: 'cancel-by-decision', from: ['running'], to: 'cancelled', by: ['item.check', 'item.decide'], needsReason: true, isRecused: true, isByDecision: true, label: '取消立项', consequence: '项目结束并要求整改，已挂的牌同时摘下。', clause: 'SY-ZT-24' },
    { action: 'apply-closing', from: ['running'], to: 'in-survey', by: ['filer', 'subject', 'item.file'], label: '申请结项', consequence: '申请后开始满意度测评。', clause: 'SY-GC-14' },
    { action: 'end-survey', from: ['in-survey'], to: 'in-administration', by: ['item.check'], label: '结束测评', clause: 'SY-ZT-26' },
    { action: 'give-administration', from: ['in-administration'], to: 'in-acceptance', by: ['item.administer'], isRecused: true, label: '签署行政部门意见', clause: 'SY-GC-16' },
    { action: 'give-acceptance', from: ['in-acceptance'], to: 'in-recognition', by: ['item.review'], isRecused: true, label: '签署基层党组织意见', clause: 'SY-GC-16' },
    { action: 'give-recognition', from: ['in-recognition'], to: 'in-assessment', by: ['item.recognise'], isRecused: true, label: '签署认定意见', clause: 'SY-GC-21' },
    { action: 'close', from: ['in-assessment'], to: 'closed', by: ['item.check'], isRecused: true, label: '同意结项', consequence: '结项后归档，不能再改。', clause: 'SY-GC-16' },
    { action: 'cancel', from: ['in-assessment'], to: 'cancelled', by: ['item.check'], needsReason: true, isRecused: true, label: '取消立项', consequence: '取消立项并要求整改，已挂的牌同时摘下，扫码只看到摘牌日期和说明。', clause: 'SY-ZT-24' },
    ...returnsAlong([
      { state: 'running', label: '补充结项材料', by: ['filer'] }, { state: 'in-administration', label: '行政部门', by: ['item.administer'] }, { state: 'in-acceptance', label: '基层党组织', by: ['item.review'] },
      { state: 'in-recognition', label: '认定部门', by: ['item.recognise'] }, { state: 'in-assessment', label: '党群评价', by: ['item.check'] },
    ]),
  ],
});

/** 共产党员责任区 (SY-FL-2): branch, its Party organisation, office; goals and plaque shown together; rated in December. */
export const zoneWorkflow: Workflow = defineWorkflow<string, string>({
  name: 'responsibility-zone',
  initial: 'draft',
  states: {
    draft: '草稿', 'in-review': '待党组织审定', 'in-check': '待党群审核', 'to-hang': '待挂牌', running: '创建中', 'in-rating': '待单位评定', 'in-confirmation': '待党群评定', rated: '已评定', refused: '不批准', withdrawn: '已作废',
  },
  final: ['rated', 'refused', 'withdrawn'],
  transitions: [
    { action: 'submit', from: ['draft'], to: 'in-review', by: ['filer', 'item.file'], label: '申报', clause: 'SY-ZR-08' },
    ...filing,
    { action: 'pass-review', from: ['in-review'], to: 'in-check', by: ['item.review'], isRecused: true, label: '审定通过', clause: 'SY-ZR-09' },
    { action: 'approve', from: ['in-check'], to: 'to-hang', by: ['item.check'], isRecused: true, label: '审核通过', clause: 'SY-ZR-10' },
    { action: 'refuse', from: ['in-check'], to: 'refused', by: ['item.check'], needsReason: true, isRecused: true, label: '不批准', consequence: '不批准的不能恢复，可以重新填报。' },
    ...returnsAlong([{ state: 'draft', label: '修改', by: ['filer'] }, { state: 'in-review', label: '单位审定', by: ['item.review'] }, { state: 'in-check', label: '党群审核', by: ['item.check'] }]),
    { action: 'hang', from: ['to-hang'], to: 'running', by: ['item.check'], label: '颁发标识并公示目标', consequence: '生成亮牌草稿送保密审查，同时公示目标。', clause: 'SY-ZR-11' },
    { action: 'apply-rating', from: ['running'], to: 'in-rating', by: ['filer', 'subject', 'item.file'], label: '提交年度结果', clause: 'SY-ZR-13' },
    { action: 'give-rating', from: ['in-rating'], to: 'in-confirmation', by: ['item.review'], isRecused: true, label: '单位评定', clause: 'SY-ZR-13' },
    { action: 'confirm-rating', from: ['in-confirmation'], to: 'rated', by: ['item.check'], isRecused: true, label: '确认评定', consequence: '按达成率定为达标、保留资格或取消下一年度资格，归档后不能再改。', clause: 'SY-ZR-D1' },
    ...returnsAlong([{ state: 'running', label: '补充年度结果', by: ['filer'] }, { state: 'in-rating', label: '单位评定', by: ['item.review'] }, { state: 'in-confirmation', label: '党群评定', by: ['item.check'] }]),
  ],
});

/** 共产党员先锋岗 (SY-FL-3): by application or by direct grant; the sign and the list together; a yearly look at the person. */
export const postWorkflow: Workflow = defineWorkflow<string, string>({
  name: 'vanguard-post',
  initial: 'draft',
  states: {
    draft: '草稿', 'in-review': '待单位党组织审定', 'in-grant': '待单位党组织授予', 'in-check': '待党群审核', 'to-hang': '待挂牌', running: '创建中', 'in-rating': '待单位评定', 'in-confirmation': '待党群评定', rated: '已评定',
    refused: '不批准', withdrawn: '已作废',
  },
  final: ['rated', 'refused', 'withdrawn'],
  transitions: [
    { action: 'submit', from: ['draft'], to: 'in-review', by: ['filer'], label: '申报', clause: 'SY-XF-03' },
    { action: 'propose-grant', from: ['draft'], to: 'in-grant', by: ['item.review'], label: '提出直接授予', clause: 'SY-XF-Z1' },
    ...filing,
    { action: 'pass-review', from: ['in-review'], to: 'in-check', by: ['item.review'], isRecused: true, label: '审定通过', clause: 'SY-XF-03' },
    { action: 'grant', from: ['in-grant'], to: 'to-hang', by: ['item.review'], isRecused: true, label: '授予', consequence: '授予后颁发标识并公示。', clause: 'SY-XF-Z1' },
    { action: 'approve', from: ['in-check'], to: 'to-hang', by: ['item.check'], isRecused: true, label: '审核通过', clause: 'SY-XF-04' },
    { action: 'refuse', from: ['in-check'], to: 'refused', by: ['item.check'], needsReason: true, isRecused: true, label: '不批准', consequence: '不批准的不能恢复，可以重新申报。' },
    ...returnsAlong([{ state: 'draft', label: '修改', by: ['filer'] }, { state: 'in-review', label: '单位审定', by: ['item.review'] }, { state: 'in-check', label: '党群审核', by: ['item.check'] }]),
    { action: 'return-to-draft', from: ['in-grant'], to: 'draft', by: ['item.review'], needsReason: true, isRecused: true, label: '退回修改' },
    { action: 'hang', from: ['to-hang'], to: 'running', by: ['item.check'], label: '颁发标识并公示', consequence: '生成亮牌草稿送保密审查，同时公示名单。', clause: 'SY-XF-05' },
    { action: 'apply-rating', from: ['running'], to: 'in-rating', by: ['filer', 'subject', 'item.file'], label: '提交年度考核表', clause: 'SY-XF-07' },
    { action: 'give-rating', from: ['in-rating'], to: 'in-confirmation', by: ['item.review'], isRecused: true, label: '单位评定', clause: 'SY-XF-07' },
    { action: 'confirm-rating', from: ['in-confirmation'], to: 'rated', by: ['item.check'], isRecused: true, label: '确认评定', consequence: '定为继续创建或取消下一年度资格，归档后不能再改。', clause: 'SY-XF-Q1' },
    ...returnsAlong([{ state: 'running', label: '补充考核表', by: ['filer'] }, { state: 'in-rating', label: '单位评定', by: ['item.review'] }, { state: 'in-confirmation', label: '党群评定', by: ['item.check'] }]),
  ],
});

/** 党组织承诺践诺 (SY-FL-4): the superior organisation reviews with five checks; public; appraised by itself and by ballot; told to those it serves. */
export const pledgeWorkflow: Workflow = defineWorkflow<string, string>({
  name: 'pledge',
  initial: 'draft',
  states: {
    draft: '草稿', 'in-review': '待上级党组织审定', 'in-check': '待党群审核', 'to-publish': '待公开', running: '践诺中', 'in-survey': '测评中', 'in-acceptance': '待上级党组织评价', 'in-assessment': '待党群评价', 'to-feed-back': '待反馈',
    archived: '已归档', refused: '不批准', withdrawn: '已作废',
  },
  final: ['archived', 'refused', 'withdrawn'],
  transitions: [
    { action: 'submit', from: ['draft'], to: 'in-review', by: ['filer', 'item.file'], label: '申报', clause: 'SY-CN-06' },
    ...filing,
    { action: 'pass-review', from: ['in-review'], to: 'in-check', by: ['item.review'], isRecused: true, label: '审定通过', clause: 'SY-CN-07' },
    { action: 'approve', from: ['in-check'], to: 'to-publish', by: ['item.check'], isRecused: true, label: '审核通过' },
    { action: 'refuse', from: ['in-check'], to: 'refused', by: ['item.check'], needsReason: true, isRecused: true, label: '不批准', consequence: '不批准的不能恢复，可以重新填报。' },
    ...returnsAlong([{ state: 'draft', label: '修改', by: ['filer'] }, { state: 'in-review', label: '上级审定', by: ['item.review'] }, { state: 'in-check', label: '党群审核', by: ['item.check'] }]),
    { action: 'publish', from: ['to-publish'], to: 'running', by: ['filer', 'item.file'], label: '公开承诺', consequence: '至少登记展板、示板、电子显示屏中的一种；公开后按期限提醒。', clause: 'SY-CN-10' },
    { action: 'apply-rating', from: ['running'], to: 'in-survey', by: ['filer', 'item.file'], label: '提交自评和考核表', consequence: '提交后请党员、群众测评。', clause: 'SY-CN-14' },
    { action: 'end-survey', from: ['in-survey'], to: 'in-acceptance', by: ['item.review', 'item.check'], label: '结束测评', clause: 'SY-CN-15' },
    { action: 'give-acceptance', from: ['in-acceptance'], to: 'in-assessment', by: ['item.review'], isRecused: true, label: '签署上级党组织意见' },
    { action: 'close', from: ['in-assessment'], to: 'to-feed-back', by: ['item.check'], isRecused: true, label: '签署党群意见' },
    { action: 'archive', from: ['to-feed-back'], to: 'archived', by: ['filer', 'item.file'], label: '完成反馈并归档', consequence: '登记反馈方式后归档，不能再改。', clause: 'SY-CN-16' },
    ...returnsAlong([{ state: 'running', label: '补充考核表', by: ['filer'] }, { state: 'in-acceptance', label: '上级评价', by: ['item.review'] }, { state: 'in-assessment', label: '党群评价', by: ['item.check'] }]),
  ],
});

/** 共产党员突击队 (SY-FL-5): formed for a task, summed up stage by stage, reported and dissolved. */
export const taskForceWorkflow: Workflow = defineWorkflow<string, string>({
  name: 'task-force',
  initial: 'draft',
  states: {
    draft: '草稿', 'in-review': '待直属单位审定', 'in-check': '待党群审核', 'in-notice': '公示中', 'to-hang': '待挂牌', running: '攻坚中', 'in-recognition': '待认定单位评价', 'in-acceptance': '待直属单位评价', 'in-assessment': '待党群评价',
    dissolved: '已归档解散', cancelled: '已取消立项', refused: '不批准', withdrawn: '已作废',
  },
  final: ['dissolved', 'cancelled', 'refused', 'withdrawn'],
  transitions: [
    { action: 'submit', from: ['draft'], to: 'in-review', by: ['filer', 'item.file'], label: '申报', clause: 'SY-TJ-02' },
    ...filing,
    { action: 'pass-review', from: ['in-review'], to: 'in-check', by: ['item.review'], isRecused: true, label: '审定通过', clause: 'SY-TJ-05' },
    { action: 'approve', from: ['in-check'], to: 'in-notice', by: ['item.check'], isRecused: true, label: '审核通过', consequence: '通过后开始公示，公示期满才能挂牌。' },
    { action: 'refuse', from: ['in-check'], to: 'refused', by: ['item.check'], needsReason: true, isRecused: true, label: '不批准', consequence: '不批准的不能恢复，可以重新填报。' },
    ...returnsAlong([{ state: 'draft', label: '修改', by: ['filer'] }, { state: 'in-review', label: '单位审定', by: ['item.review'] }, { state: 'in-check', label: '党群审核', by: ['item.check'] }]),
    ...noticing,
    { action: 'hang', from: ['to-hang'], to: 'running', by: ['item.check'], label: '成立并亮标识', consequence: '生成亮牌草稿送保密审查，突击队开始攻坚。', clause: 'SY-TJ-11' },
    { action: 'cancel-by-decision', from: ['running'], to: 'cancelled', by: ['item.check', 'item.decide'], needsReason: true, isRecused: true, isByDecision: true, label: '取消立项', consequence: '项目结束并要求整改，已挂的牌同时摘下。', clause: 'SY-ZT-24' },
    { action: 'apply-closing', from: ['running'], to: 'in-recognition', by: ['filer', 'subject', 'item.file'], label: '提交考核表', clause: 'SY-TJ-06' },
    { action: 'give-recognition', from: ['in-recognition'], to: 'in-acceptance', by: ['item.recognise'], isRecused: true, label: '签署认定意见' },
    { action: 'give-acceptance', from: ['in-acceptance'], to: 'in-assessment', by: ['item.review'], isRecused: true, label: '签署直属单位意见' },
    { action: 'close', from: ['in-assessment'], to: 'dissolved', by: ['item.check'], isRecused: true, label: '同意归档解散', consequence: '归档后突击队解散，不能再改；已挂的牌由党群摘下。', clause: 'SY-TJ-02' },
    { action: 'cancel', from: ['in-assessment'], to: 'cancelled', by: ['item.check'], needsReason: true, isRecused: true, label: '取消立项', consequence: '取消立项并要求整改，已挂的牌同时摘下，扫码只看到摘牌日期和说明。', clause: 'SY-ZT-24' },
    ...returnsAlong([{ state: 'running', label: '补充考核表', by: ['filer'] }, { state: 'in-recognition', label: '认定单位', by: ['item.recognise'] }, { state: 'in-acceptance', label: '直属单位', by: ['item.review'] }, { state: 'in-assessment', label: '党群评价', by: ['item.check'] }]),
  ],
});

export const itemWorkflows: Readonly<Record<Carrier, Workflow>> = {
  project: projectWorkflow, 'responsibility-zone': zoneWorkflow, 'vanguard-post': postWorkflow, pledge: pledgeWorkflow, 'task-force': taskForceWorkflow,
};

/** Where the capability of a step has to be held. `unit`: 直属单位 (for a pledge the superior organisation); the departments are those the item names. */
export type Level = 'own' | 'unit' | 'company' | 'administration' | 'recognition';
export const itemLevels = {
  'item.file': 'own', 'item.review': 'unit', 'item.check': 'company', 'item.decide': 'company', 'item.administer': 'administration', 'item.recognise': 'recognition',
} as const satisfies Partial<Record<Party, Level>>;
export type ItemCapability = keyof typeof itemLevels;
