import type { Carrier } from '../kernel/index.js';
import { choice, count, line, optional, person, rows, text, yesNo } from './fields.js';
import { defineBody, type FormBody } from './form.js';

/** Whose entry it is: those who carry the item, or those who supervise it. */
export type RecordAuthor = 'team' | 'supervisor';

/** One kind of entry in an item's log. */
export interface RecordForm extends FormBody {
  readonly carriers: readonly Carrier[];
  readonly by: RecordAuthor;
  readonly clause: string;
  /** Signed by hand when it is written. */
  readonly isSigned: boolean;
}

const all: readonly Carrier[] = ['project', 'responsibility-zone', 'vanguard-post', 'pledge', 'task-force'];

/** The five methods of SY-ZT-20; a post is also looked at in 民主评议党员 (SY-XF-06). */
export const SUPERVISION_METHOD_LABELS = {
  survey: '定期调研', visit: '不定期现场检查', meeting: '党建工作例会', report: '党组织书记述职', talk: '党员干部谈心谈话', 'democratic-review': '民主评议党员',
} as const;
/** What a look at an item finds; the second opens an improvement plan (SY-GC-WT1). */
export const SUPERVISION_FINDING_LABELS = { 'on-track': '达到预期', below: '未达到预期目标' } as const;
export const CONTACT_KIND_LABELS = { intellectual: '党外知识分子', backbone: '党外技术骨干', expert: '党外业务能手' } as const;
export const ACTIVITY_KIND_LABELS = { task: '攻坚任务', service: '志愿服务', customer: '解决客户问题' } as const;
export const PUBLICITY_CHANNEL_LABELS = { wechat: '微信公众号', platform: '智慧党建平台', board: '宣传栏', media: '报刊、电视', other: '其他' } as const;
export const IDENTITY_MARK_LABELS = { badge: '党员徽章', armband: '袖标、臂章', flag: '突击队旗', vest: '马甲、工装标识', sign: '现场标识牌' } as const;
/** What the filing organisation does for its squad (SY-TJ-05). */
export const SQUAD_DUTY_LABELS = { plan: '策划', organise: '组织协调', train: '培训', publicise: '宣传', summarise: '总结', commend: '表彰' } as const;
export type SquadDuty = keyof typeof SQUAD_DUTY_LABELS;
const EDUCATION_LABELS = { education: '教育', cultivation: '培养', inspection: '考察' } as const;

const kept = (form: RecordForm): RecordForm => defineBody(form);
const write = { maxLength: 3000 } as const;

const supervision = kept({
  title: '督导记录', carriers: all, by: 'supervisor', clause: 'SY-ZT-20', isSigned: false,
  sections: [{ title: '督导', fields: [
    choice(null, 'method', '督导方式', SUPERVISION_METHOD_LABELS, { clause: 'SY-ZT-20' }), line(null, 'place', '地点', { ...optional, maxLength: 100 }),
    text(null, 'findings', '发现的情况', write), choice(null, 'finding', '判断', SUPERVISION_FINDING_LABELS, { clause: 'SY-GC-WT1', hint: '选“未达到预期目标”，会请负责人定改进措施' }),
    text(null, 'followUp', '跟进安排', { ...optional, ...write }),
  ] }],
});

/** The kinds of log entries; every one is checked against its description when it is written. */
export const recordForms = {
  supervision,
  coordination: kept({
    title: '调度会记录', carriers: all, by: 'supervisor', clause: 'SY-ZT-27a', isSigned: false,
    sections: [{ title: '调度会', fields: [line(null, 'meeting', '会议名称', { maxLength: 100 }), text(null, 'decisions', '对本项目的决定', write), text(null, 'followUp', '落实安排', { ...optional, ...write })] }],
  }),
  summary: kept({
    title: '阶段总结', carriers: ['task-force'], by: 'team', clause: 'SY-TJ-06', isSigned: true,
    sections: [{ title: '阶段总结', fields: [
      yesNo(null, 'isEffective', '工作有效'), yesNo(null, 'isOnPlan', '可以按计划完成'), text(null, 'progress', '进展', write), text(null, 'problems', '存在的问题', { ...optional, ...write }),
      text(null, 'adjustment', '调整措施', { ...write, when: { key: 'isOnPlan', is: false } }),
    ] }],
  }),
  activity: kept({
    title: '突击队活动', carriers: ['task-force'], by: 'team', clause: 'SY-TJ-13', isSigned: false,
    sections: [{ title: '活动', fields: [
      line(null, 'title', '活动内容', { maxLength: 100 }), choice(null, 'activityKind', '类别', ACTIVITY_KIND_LABELS, { clause: 'SY-TJ-08' }),
      rows(null, 'attendance', '签到', '队员', [person(null, 'person', '姓名'), yesNo(null, 'isOnTime', '按时到位')], { maxRows: 60, clause: 'SY-TJ-13' }), text(null, 'result', '成效', { ...optional, ...write }),
    ] }],
  }),
  brand: kept({
    title: '党建品牌', carriers: ['task-force'], by: 'team', clause: 'SY-TJ-09', isSigned: false,
    sections: [{ title: '党建品牌', fields: [line(null, 'title', '品牌名称'), text(null, 'content', '做法和成效', write)] }],
  }),
  'identity-mark': kept({
    title: '身份标识', carriers: ['task-force'], by: 'team', clause: 'SY-TJ-11', isSigned: false,
    sections: [{ title: '身份标识', fields: [
      rows(null, 'marks', '标识清单', '标识', [choice(null, 'mark', '标识', IDENTITY_MARK_LABELS), count(null, 'number', '数量', { unit: '件' }), person(null, 'holder', '保管人', optional)], { maxRows: 20, clause: 'SY-TJ-11' }),
      line(null, 'use', '在哪些活动中亮出', { ...optional, maxLength: 200 }),
    ] }],
  }),
  deed: kept({
    title: '先进事迹', carriers: ['task-force'], by: 'team', clause: 'SY-TJ-12', isSigned: false,
    sections: [{ title: '先进事迹', fields: [
      line(null, 'title', '题目', { maxLength: 100 }), rows(null, 'people', '事迹人物', '人物', [person(null, 'person', '姓名')], { ...optional, maxRows: 20 }), text(null, 'content', '事迹', { maxLength: 10_000 }),
      line(null, 'link', '报道链接', { ...optional, maxLength: 500 }),
    ] }],
  }),
  contact: kept({
    title: '联系对象', carriers: ['responsibility-zone'], by: 'team', clause: 'SY-ZR-05', isSigned: false,
    sections: [{ title: '联系对象', fields: [person(null, 'person', '联系对象'), choice(null, 'contactKind', '类别', CONTACT_KIND_LABELS), line(null, 'note', '说明', { ...optional, maxLength: 200 })] }],
  }),
  talk: kept({
    title: '半年谈话', carriers: ['responsibility-zone'], by: 'team', clause: 'SY-ZR-05', isSigned: false,
    sections: [{ title: '谈话', fields: [person(null, 'person', '谈话对象'), text(null, 'content', '谈话内容', write), text(null, 'wishes', '意见和诉求', { ...optional, ...write })] }],
  }),
  activist: kept({
    title: '积极分子培养', carriers: ['responsibility-zone'], by: 'team', clause: 'SY-ZR-06', isSigned: false,
    sections: [{ title: '培养', fields: [person(null, 'person', '入党积极分子'), choice(null, 'aspect', '内容', EDUCATION_LABELS), text(null, 'content', '记录', write)] }],
  }),
  check: kept({
    title: '践诺检查点评', carriers: ['pledge'], by: 'supervisor', clause: 'SY-CN-11', isSigned: false,
    sections: [{ title: '检查点评', fields: [text(null, 'findings', '检查情况', write), text(null, 'comment', '点评', write), text(null, 'followUp', '要求', { ...optional, ...write })] }],
  }),
  help: kept({
    title: '帮助记录', carriers: ['pledge'], by: 'supervisor', clause: 'SY-CN-12', isSigned: false,
    sections: [{ title: '帮助', fields: [line(null, 'matter', '承诺事项', { maxLength: 300 }), text(null, 'help', '怎样帮助', write)] }],
  }),
  publicity: kept({
    title: '宣传记录', carriers: all, by: 'team', clause: 'SY-GC-22', isSigned: false,
    sections: [{ title: '宣传', fields: [choice(null, 'channel', '宣传媒介', PUBLICITY_CHANNEL_LABELS), line(null, 'title', '标题', { maxLength: 100 }), line(null, 'link', '链接', { ...optional, maxLength: 500 })] }],
  }),
  leadership: kept({
    title: '党组织领导责任', carriers: ['task-force'], by: 'team', clause: 'SY-TJ-05', isSigned: false,
    sections: [{ title: '领导责任', fields: [choice(null, 'duty', '做了哪一项', SQUAD_DUTY_LABELS, { clause: 'SY-TJ-05' }), text(null, 'content', '怎样做的', write), person(null, 'person', '经办人', optional)] }],
  }),
  hanging: kept({
    title: '挂牌', carriers: ['project', 'responsibility-zone', 'vanguard-post'], by: 'team', clause: 'SY-ZR-10', isSigned: false,
    sections: [{ title: '挂牌', fields: [line(null, 'place', '挂在哪里', { maxLength: 100 }), yesNo(null, 'isUniform', '使用统一标识', { clause: 'SY-ZR-10' }), line(null, 'note', '说明', { ...optional, maxLength: 200 })] }],
  }),
  experience: kept({
    title: '经验做法', carriers: all, by: 'team', clause: 'SY-ZT-47', isSigned: false,
    sections: [{ title: '经验', fields: [line(null, 'title', '题目', { maxLength: 100 }), text(null, 'content', '做法和成效', { maxLength: 10_000 }), line(null, 'link', '报道链接', { ...optional, maxLength: 500 })] }],
  }),
} as const satisfies Readonly<Record<string, RecordForm>>;

export type RecordKind = keyof typeof recordForms;
export const recordKinds = Object.keys(recordForms) as [RecordKind, ...RecordKind[]];

const fiveMethods = Object.fromEntries(Object.entries(SUPERVISION_METHOD_LABELS).filter(([method]) => method !== 'democratic-review'));
const supervisionByFive = kept({
  ...supervision,
  sections: supervision.sections.map((section) => ({ ...section, fields: section.fields.map((field) => (field.kind === 'choice' && field.key === 'method' ? { ...field, options: fiveMethods } : field)) })),
});

/** The description that an entry of a kind is written by; undefined where the carrier has no such entries. */
export function recordFormOf(kind: RecordKind, carrier: Carrier): RecordForm | undefined {
  const form: RecordForm = recordForms[kind];
  if (!form.carriers.includes(carrier)) return undefined;
  return kind === 'supervision' && carrier !== 'vanguard-post' ? supervisionByFive : form;
}
