import type { Carrier } from '../kernel/index.js';

/** A topic of the year's business with the carriers that the plan suggests for it; advice, never a rule (SY-ZT-T01 to SY-ZT-T13). */
export interface CampaignTopic {
  readonly clause: string;
  readonly word: string;
  readonly says: string;
  /** Empty: the plan names none, the choice is free. */
  readonly carriers: readonly Carrier[];
}

export const CAMPAIGN_TOPICS = [
  { clause: 'SY-ZT-T01', word: '卡脖子', says: '关键技术受制于人，联合攻关，派驻党建工作联络员', carriers: ['project'] },
  { clause: 'SY-ZT-T02', word: '填肚子', says: '产品和服务盈利', carriers: ['vanguard-post', 'responsibility-zone'] },
  { clause: 'SY-ZT-T03', word: '抓质量', says: '提高一次交检合格率，降低外部故障率', carriers: ['task-force', 'project', 'responsibility-zone', 'vanguard-post'] },
  { clause: 'SY-ZT-T04', word: '两金', says: '压减应收账款和存货，任务到组到人', carriers: ['pledge', 'task-force'] },
  { clause: 'SY-ZT-T05', word: '抢合同', says: '市场开拓，争取订单', carriers: ['pledge', 'project'] },
  { clause: 'SY-ZT-T06', word: '保交付', says: '研发、生产、服务按期交付', carriers: ['project', 'vanguard-post', 'task-force'] },
  { clause: 'SY-ZT-T07', word: '疏堵点', says: '久拖未决的客户诉求，关键环节党员包干', carriers: [] },
  { clause: 'SY-ZT-T08', word: '提能力', says: '服务重点客户的能力', carriers: ['task-force', 'project'] },
  { clause: 'SY-ZT-T09', word: '变思维', says: '转变观念和作风', carriers: [] },
  { clause: 'SY-ZT-T10', word: '为群众解难', says: '办实事清单、领导接待日、联系点、志愿服务', carriers: [] },
  { clause: 'SY-ZT-T11', word: '为业务赋能', says: '职能部门服务业务', carriers: ['vanguard-post', 'responsibility-zone'] },
  { clause: 'SY-ZT-T12', word: '为一线服务', says: '机关服务一线', carriers: ['pledge', 'task-force'] },
  { clause: 'SY-ZT-T13', word: '苦练内功', says: '岗位练兵，提升技能', carriers: ['vanguard-post'] },
] as const satisfies readonly CampaignTopic[];

export const topicCodes = CAMPAIGN_TOPICS.map((topic) => topic.clause);
