/** What the operation log speaks of. */
const subjectLabels: Readonly<Record<string, string>> = {
  person: '人员', organisation: '组织', roster: '名册', commitment: '承诺', plaque: '亮牌', 'plaque-version': '亮牌', survey: '测评', proposal: '表彰约谈建议', month: '月度总结',
  'month-summary': '月度总结', 'rulebook-change': '参数调整', consent: '信息公开同意', 'helmet-mark': '安全帽标志', card: '党员名片', 'erasure-request': '删除申请', installation: '系统', 'survey-comment': '测评留言', notice: '公示', objection: '公示异议', blockage: '疏堵点', 'creation-standard': '细化争创标准',
};

/** Steps that stand on their own. */
const actionLabels: Readonly<Record<string, string>> = {
  'enterprise.found': '建立企业', 'organisation.create': '新建组织', 'organisation.update': '修改组织', 'organisation.close': '撤销组织', 'roster.import': '导入名册', 'person.add': '新增人员',
  'person.change': '更新人员', 'person.leave': '登记离职', 'person.return': '恢复人员', 'person.set-on-duty': '登记在岗状态', 'role.grant': '授予职责', 'role.withdraw': '收回职责',
  'activation.issue': '发激活码', 'session.begin': '登录', 'password.set': '设置密码', 'wechat.bind': '绑定微信', 'wechat.unbind': '解除微信绑定', 'me.export': '下载个人信息',
  'item.decide-consequence': '决定载体建议', 'item.state-on-consequence': '对建议说明情况', 'item.cancel-by-decision': '取消立项', 'meeting.record': '登记协调会', 'item-record.publish': '公开经验', 'item-record.unpublish': '收回经验', 'plaque.give-up': '撤下未亮的牌', 'plaque.limit': '缩短牌的有效期',
  'erasure.request': '申请删除信息', 'erasure.answer': '答复删除申请', 'demo.load': '装入演示数据',
};

/** Steps of workflows, said after the thing they move. */
const verbLabels: Readonly<Record<string, string>> = {
  submit: '提交', recall: '撤回', return: '退回', confirm: '确认', reject: '不通过', replace: '替换', approve: '批准', 'pass-review': '审查通过', 'send-back': '退回', withdraw: '撤下', score: '评分',
  open: '开启', close: '结束', create: '新建', update: '修改', save: '保存', propose: '提出', revise: '修改', adopt: '采纳', give: '给出', publish: '公布', review: '审核', print: '打印', 'begin-version': '起草新版', state: '写说明', 'review-comment': '留言审核', 'print-slips': '印票', remind: '提醒', raise: '提出', uphold: '成立', dismiss: '不成立', conclude: '公布结果', add: '登记', edit: '更新', solve: '办结', reopen: '重新打开', end: '停用', refuse: '不批准',
};

/** The Chinese of what an audit entry speaks of; the code itself when there is none. */
export function auditSubjectLabel(subjectKind: string): string {
  return subjectLabels[subjectKind] ?? subjectKind;
}

/** The Chinese of an audited action such as `role.grant` or `month-summary.score`; the code itself when there is none. */
export function auditActionLabel(action: string): string {
  const [subject = '', verb = ''] = action.split('.');
  const known = actionLabels[action];
  if (known) return known;
  return verbLabels[verb] ? `${auditSubjectLabel(subject)}${verbLabels[verb]}` : action;
}
