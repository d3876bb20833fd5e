import type { BranchKind, PledgeItem } from '@liangpai/shared/kernel';

/** What members pledge, by kind of branch; one sentence for each of the five items. */
export const pledgeWords: Readonly<Record<BranchKind, Readonly<Record<PledgeItem, readonly string[]>>>> = {
  office: {
    'member-obligations': ['每月参加一次支部学习，写一篇学习笔记；每月5日前交纳党费。', '每季度和一名入党积极分子谈心；不缺席支部大会。'],
    'work-goals': ['车间来件两天内答复，全年有责投诉为零。', '报销单据三天内审完，差错率低于千分之二。', '年内组织培训12期，参训率95%以上。'],
    'post-duties': ['每月到生产一线走访两次，记下问题，一周内回话。', '一次说清办事要哪些材料，不让人跑第二趟。', '档案当月归档，查阅当天找到。'],
    'self-improvement': ['不推诿、不拖延，电话响三声内接听。', '每月读一本业务书，在部门会上讲一次。'],
    'company-tasks': ['年内完成档案数字化2000件。', '参与降本增效，提出可用的建议两条。', '配合大检修做好物资保供，急件当天办结。'],
  },
  production: {
    'member-obligations': ['每月参加一次主题党日；每月5日前交纳党费。', '带头遵守安全规程，全年违章为零。'],
    'work-goals': ['装置非计划停车不超过一次，产品一次合格率99.5%以上。', '所管设备完好率98%以上。', '班组单耗比去年下降1%。'],
    'post-duties': ['每班巡检不少于两遍，漏点当班处理。', '开停车步步确认，关键步骤签字。', '交班把问题讲清，不留给下一班。'],
    'self-improvement': ['每季度学会一项新操作，年底考评良好以上。', '不酒后上岗，不脱岗，互相提醒。'],
    'company-tasks': ['大检修期间承担难点项目一项，按期完成。', '带一名徒弟，年内独立顶岗。', '提出节能建议两条，至少一条被采用。'],
  },
};

/** The company's key tasks that pledges serve. */
export const keyTasks = ['降本增效', '装置大检修', '安全生产专项整治', '数字化建设'];
export const pledgeReturnReason = '“工作目标”请写出数字和期限，年底才好对照。';
