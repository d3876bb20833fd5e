import type { Me } from '@liangpai/shared/contracts';
import type { PageName, PageQuery } from '@/platform';

type Capability = Me['capabilities'][number];

interface ManagingLink {
  readonly page: PageName;
  readonly query?: PageQuery;
  readonly label: string;
  readonly hint: string;
  /** Any one of them opens it. */
  readonly capabilities: readonly Capability[];
}

const links: readonly ManagingLink[] = [
  { page: 'board', label: '载体看板', hint: '五类载体的数量、逾期、走访和目标', capabilities: ['item.read'] },
  { page: 'supervision', label: '督导一览', hint: '本期还没督导的、从未督导的项目', capabilities: ['item.supervise'] },
  { page: 'registers', label: '为群众解难', hint: '办实事、接待日、联系点、志愿服务', capabilities: ['item.read'] },
  { page: 'registers', query: { kind: 'year-summary' }, label: '年度总结', hint: '各党组织的年度总结和成果申报', capabilities: ['item.read'] },
  { page: 'blockages', label: '疏堵点', hint: '久拖未决的客户诉求，关键环节由党员包干', capabilities: ['item.read'] },
  { page: 'creation-standards', label: '细化争创标准', hint: '本单位在办法之外增加的核对条目', capabilities: ['item.review', 'item.check'] },
  { page: 'item-rating-candidates', label: '评优参考', hint: '一年的评定结果、推荐人选、Excel 摘要', capabilities: ['item.read'] },
  { page: 'commitment-list', label: '待确认的承诺', hint: '逐份读，一起确认', capabilities: ['commitment.review'] },
  { page: 'commitment-coverage', label: '承诺覆盖', hint: '各支部还缺谁、打印名片', capabilities: ['commitment.coverage.read'] },
  { page: 'commitment-helmets', label: '安全帽标志', hint: '登记发放和更换', capabilities: ['card.print'] },
  { page: 'plaque-list', label: '岗位牌', hint: '新建、审核、更新、打印', capabilities: ['plaque.read'] },
  { page: 'survey-list', label: '服务测评', hint: '开测评、发测评票、看结果', capabilities: ['survey.manage', 'survey.results.read'] },
  { page: 'organisation', label: '组织和人员', hint: '支部、班组、人员、激活码', capabilities: ['organisation.read'] },
  { page: 'roster-import', label: '导入名册', hint: '用 Excel 一次更新人员', capabilities: ['roster.import'] },
  { page: 'roles', label: '职责授权', hint: '谁在哪里担任什么', capabilities: ['role.grant'] },
  { page: 'delegations', label: '委托代办', hint: '外出期间请人代办审批', capabilities: ['item.review', 'item.check', 'item.decide', 'item.administer', 'plaque.approve', 'month.score'] },
  { page: 'calendar', label: '放假安排', hint: '每年录入一次，工作日按它算', capabilities: ['calendar.import'] },
  { page: 'rules-trial', label: '办法试算', hint: '换一版办法，谁的结果会变', capabilities: ['rulebook.propose', 'rulebook.adopt'] },
  { page: 'erasure-requests', label: '个人信息删除申请', hint: '答复本人提出的申请', capabilities: ['organisation.manage'] },
  { page: 'audit', label: '操作日志', hint: '谁在什么时候做了什么', capabilities: ['audit.read'] },
];

/** The managing screens that somebody's roles open. */
export function managingLinks(held: readonly Capability[]): readonly ManagingLink[] {
  return links.filter((link) => link.capabilities.some((capability) => held.includes(capability)));
}
