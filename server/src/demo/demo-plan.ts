import type { BranchKind, Role } from '@liangpai/shared/kernel';

/** A department with its teams. */
export interface PlannedDepartment {
  readonly name: string;
  readonly teams: readonly string[];
  readonly posts: readonly string[];
}

/** A branch with its groups, the departments its members work in, and how many members it has. */
export interface PlannedBranch {
  readonly name: string;
  readonly kind: BranchKind;
  readonly groups: number;
  readonly members: number;
  readonly departments: readonly string[];
}

/** An invented enterprise. */
export interface PlannedEnterprise {
  readonly name: string;
  readonly shortName: string;
  /** First 工号. */
  readonly firstNo: number;
  readonly departments: readonly PlannedDepartment[];
  readonly branches: readonly PlannedBranch[];
  /** 直属单位 between the company and its branches, each with a secretary and a deputy; a branch that stands in none is 直属 itself. */
  readonly units?: readonly { readonly name: string; readonly branches: readonly string[] }[];
  /** Departments whose head gives opinions on items. */
  readonly headed?: readonly string[];
  /** Probationary members of each branch, 1 unless the enterprise was founded so long ago that they are full members by now. */
  readonly newest?: number;
  /** Workers and activists outside the Party. */
  readonly others: number;
  /** Roles over the whole enterprise, held by the first members of the first branch in this order. */
  readonly offices: readonly (readonly [Role, string])[];
}

/** The enterprise that the demonstration shows: its organisation follows the plan of a coal-chemical works, its people are invented. */
export const northwest: PlannedEnterprise = {
  name: '西北能化党委', shortName: '西北能化', firstNo: 10_001,
  departments: [
    { name: '党群工作部', teams: [], posts: ['党建主管', '宣传专员', '工会干事'] },
    { name: '综合管理部', teams: [], posts: ['文秘', '档案管理员', '后勤主管'] },
    { name: '人力资源部', teams: [], posts: ['薪酬专员', '培训专员', '招聘专员'] },
    { name: '财务部', teams: [], posts: ['会计', '出纳', '成本核算员'] },
    { name: '物资供应部', teams: [], posts: ['采购员', '仓库保管员', '计划员'] },
    { name: '安全环保部', teams: [], posts: ['安全工程师', '环保工程师', '消防主管'] },
    { name: '质检中心', teams: ['分析一班', '分析二班'], posts: ['分析工', '质检员'] },
    { name: '气化车间', teams: ['一班', '二班', '三班', '四班'], posts: ['班长', '主操', '副操', '巡检工'] },
    { name: '净化车间', teams: ['一班', '二班', '三班'], posts: ['班长', '主操', '副操', '工艺员'] },
    { name: '合成车间', teams: ['一班', '二班', '三班'], posts: ['班长', '主操', '副操', '工艺员'] },
    { name: '公用工程车间', teams: ['水处理班', '空分班'], posts: ['班长', '运行工', '巡检工'] },
    { name: '设备管理部', teams: [], posts: ['设备工程师', '设备主管'] },
    { name: '检维修车间', teams: ['钳工班', '焊工班'], posts: ['班长', '钳工', '焊工'] },
    { name: '电仪车间', teams: ['电气班', '仪表班'], posts: ['班长', '电工', '仪表工'] },
  ],
  branches: [
    { name: '机关一党支部', kind: 'office', groups: 3, members: 24, departments: ['党群工作部', '综合管理部', '人力资源部'] },
    { name: '机关二党支部', kind: 'office', groups: 2, members: 20, departments: ['财务部', '物资供应部', '安全环保部'] },
    { name: '生产一党支部', kind: 'production', groups: 3, members: 28, departments: ['气化车间', '净化车间'] },
    { name: '生产二党支部', kind: 'production', groups: 3, members: 26, departments: ['合成车间', '公用工程车间', '质检中心'] },
    { name: '设备党支部', kind: 'production', groups: 3, members: 22, departments: ['设备管理部', '检维修车间', '电仪车间'] },
  ],
  others: 80,
  offices: [
    ['party-affairs-officer', '党群工作部部长'], ['confidentiality-reviewer', '保密专员'], ['committee-leader', '党委副书记'], ['committee-member', '党委委员、纪委书记'],
  ],
};

/** A second enterprise on the same installation; neither sees anything of the other. */
export const northern: PlannedEnterprise = {
  name: '北方重装党委', shortName: '北方重装', firstNo: 50_001,
  departments: [{ name: '综合部', teams: [], posts: ['文秘', '会计'] }, { name: '装配车间', teams: ['甲班'], posts: ['装配工', '班长'] }],
  branches: [
    { name: '机关党支部', kind: 'office', groups: 1, members: 6, departments: ['综合部'] },
    { name: '装配党支部', kind: 'production', groups: 1, members: 6, departments: ['装配车间'] },
  ],
  others: 4,
  offices: [['party-affairs-officer', '党群部部长']],
};

/** The enterprise of the five carriers: three 直属单位, and departments that judge results. */
export const shenyang: PlannedEnterprise = {
  name: '沈阳机床党委', shortName: '沈阳机床', firstNo: 70_001,
  departments: [
    { name: '党群人力资源部', teams: [], posts: ['党建主管', '组织专员', '宣传专员'] },
    { name: '生产管理部', teams: [], posts: ['生产主管', '计划员'] },
    { name: '质量管理部', teams: [], posts: ['质量主管', '质量工程师'] },
    { name: '技术中心', teams: ['数控室', '结构室'], posts: ['主任设计师', '设计师', '工艺师'] },
    { name: '铸造车间', teams: ['造型班', '熔炼班'], posts: ['班长', '造型工', '熔炼工'] },
    { name: '装配车间', teams: ['总装班', '调试班'], posts: ['班长', '装配工', '调试工'] },
    { name: '售后服务部', teams: [], posts: ['服务主管', '服务工程师'] },
  ],
  branches: [
    { name: '机关直属党支部', kind: 'office', groups: 1, members: 12, departments: ['党群人力资源部', '生产管理部', '质量管理部'] },
    { name: '造型党支部', kind: 'production', groups: 2, members: 16, departments: ['铸造车间'] },
    { name: '熔炼党支部', kind: 'production', groups: 1, members: 10, departments: ['铸造车间'] },
    { name: '总装党支部', kind: 'production', groups: 2, members: 16, departments: ['装配车间'] },
    { name: '服务党支部', kind: 'production', groups: 1, members: 8, departments: ['售后服务部'] },
    { name: '技术中心党支部', kind: 'production', groups: 1, members: 10, departments: ['技术中心'] },
  ],
  units: [{ name: '铸造事业部党总支', branches: ['造型党支部', '熔炼党支部'] }, { name: '装配事业部党总支', branches: ['总装党支部', '服务党支部'] }, { name: '技术中心党总支', branches: ['技术中心党支部'] }],
  headed: ['生产管理部', '质量管理部'],
  newest: 0,
  others: 40,
  offices: [
    ['party-affairs-officer', '党群人力资源部部长'], ['confidentiality-reviewer', '保密专员'], ['committee-leader', '党委书记'], ['party-affairs-officer', '党建主管'],
  ],
};
