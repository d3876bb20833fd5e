import { roleLabels, type Role } from '@liangpai/shared/kernel';
import type { ExamplePerson } from '../organisations/organisations.module.js';

/** What somebody can try in an enterprise with members' pledges, months, stars and plaques. */
const everyday: Readonly<Record<Role, string>> = {
  'branch-secretary': '在待办里确认承诺，给月度总结评分。', 'deputy-secretary': '书记本人的承诺和总结由您确认、评分。', 'branch-commissioner': '看本支部承诺的覆盖情况，参与星级建议的研究。', 'group-leader': '看本小组党员的承诺和总结。',
  'party-affairs-officer': '导入名册，开测评，看全公司的牌和承诺。', 'confidentiality-reviewer': '亮牌公开前作保密审查。', 'committee-leader': '批准亮牌，看全公司情况。', 'committee-member': '看全公司承诺覆盖和亮牌。', 'department-head': '看本部门的事项。', operator: '名册、角色、规则和审计。',
};
/** What there is to do with the five carriers. */
const carriers: Readonly<Record<Role, string>> = {
  ...everyday,
  'branch-secretary': '机关直属支部书记：填报载体，看本支部的载体。', 'deputy-secretary': '替书记填报；书记自己的项目由您办。', 'branch-commissioner': '帮支部填报，登记季度进展和献工。', 'group-leader': '看本支部的载体和公示。',
  'party-affairs-officer': '审核申报，办公示和挂牌，评价结项；看板可选今年和去年。', 'confidentiality-reviewer': '挂牌前作保密审查：待办里有几块牌。', 'committee-leader': '批复立项；决定命名、表彰和取消。', 'department-head': '项目结项时，作为立项单位的行政部门签署意见。',
};

/** The role in words, with the organisation where there are several of a kind. */
export function demoLabelOf({ person, role, place }: ExamplePerson): string {
  if (role === null) return person.kind === 'non-member' ? '职工' : '党员';
  if (place === null) return roleLabels[role];
  return place.kind === 'general-branch' ? `直属单位书记（${place.shortName}）` : `${roleLabels[role]}（${place.shortName}）`;
}

/** What to try first, in one line. */
export function demoHintOf({ person, role, place }: ExamplePerson, hasCarriers: boolean): string {
  if (place?.kind === 'general-branch') return '初审下面支部的申报，结项时签意见，给责任区评定。';
  if (place?.kind === 'department') return '项目结项时签署成果认定意见。';
  if (place !== null) return '填报人：新填一个载体，或把退回的改好再报；写季度进展。';
  if (role === null && person.kind === 'non-member') return hasCarriers ? '看公示，署名或不署名提异议。' : '给机关党员的服务打星。';
  if (role === null) return hasCarriers ? '看公示，申报自己的先锋岗，揭榜。' : '写本月总结，亮出自己的名片。';
  return (hasCarriers ? carriers : everyday)[role];
}
