/** What members write in their monthly summaries: by kind of branch, so that an office reads like an office and a plant like a plant. */
interface Words {
  readonly activities: readonly string[];
  readonly performance: readonly string[];
  readonly management: readonly string[];
}

const activities = [
  '参加支部党员大会和主题党日；完成本月学习，写学习笔记2篇。', '参加党小组学习2次，在会上谈了学习体会；参加车间义务清扫1次。', '参加专题党课，和两名入党积极分子谈心各1次。',
  '参加支部志愿服务半天；按时交纳党费。', '参加安全生产月宣讲，带头签了安全承诺。',
];

export const monthWords: Readonly<Record<'office' | 'production', Words>> = {
  office: {
    activities,
    performance: [
      '本月办结各车间来件23件，都在承诺的两天内答复；整理制度汇编1册。', '到生产一线走访3次，帮班组解决报销难、领料慢的问题2个。', '完成三季度成本分析，提出节约建议1条，已被采用。',
      '组织新员工培训2期46人，考试全部合格。', '办理物资采购计划31项，急件当天办结；核对库存1次，账物相符。', '检查现场安全隐患17条，跟踪整改到位16条，1条正在处理。',
    ],
    management: ['无', '本部门本月没有违纪和投诉。', '带领两名同事完成档案数字化，进度八成。'],
  },
  production: {
    activities,
    performance: [
      '本月操作平稳，没有误操作；处理3号泵异响1次，没有影响生产。', '带徒弟两名，讲解开停车步骤4次；巡检发现漏点2处，当班处理好。', '参加检修抢修两次，提前6小时恢复运行。',
      '优化配比操作，单耗比上月降了0.8%。', '完成联锁校验12台次，一次合格；整理故障案例1篇。', '班组本月产量完成103%，质量合格率99.6%。',
    ],
    management: ['无', '班组本月无违章，安全活动4次全勤。', '所管责任区卫生和设备状态检查得分96分。'],
  },
};

export const branchOpinions = ['工作扎实，继续保持。', '履职到位，学习笔记可再深入些。', '带头作用好，建议把好做法讲给班组。', '完成较好，下月注意按时提交。'];
export const returnReason = '业绩一栏请写具体：做了哪几件事、结果怎样。';
