import type { ProjectScope } from '@liangpai/shared/kernel';
import type { FormRow, FormValues } from '@liangpai/shared/forms';

export type Measured = readonly [name: string, unit: string, direction: 'at-least' | 'at-most' | 'exactly', target: string];

/** What a project is about, in the words of the branch that files it. */
export interface ProjectTheme {
  readonly name: string;
  readonly scope: ProjectScope;
  readonly aim: string;
  readonly indicators: readonly Measured[];
  readonly problem: string;
  /** Why it is worth doing and can be done: the argument before filing. */
  readonly argument: string;
  readonly measures: string;
  readonly risks: string;
  readonly emergencyPlan: string;
  readonly difference: string;
  readonly milestone: string;
  /** 万元, or why it cannot be told. */
  readonly benefit: readonly [amount: string, method: string] | string;
  /** Donated hours, all hours, members' hours. */
  readonly hours: readonly [string, string, string];
  readonly duties: readonly [string, string, string, string];
}

/** A measurable goal as a row of a form. */
export const measuredRow = ([name, unit, direction, target]: Measured): FormRow => ({ name, isQuantified: true, unit, direction, target });

/** The filing form of a project, without people and days; its first milestone is given its day with them. */
export function projectWords(theme: ProjectTheme): FormValues {
  const { name, scope, aim, indicators, problem, argument, measures, risks, emergencyPlan, difference, benefit, hours: [voluntaryHours, totalHours, memberHours] } = theme;
  return {
    name, scope, goal: aim, indicators: indicators.map(measuredRow), problems: [{ problem }], quarterGoals: [null, null, null, null].map((goal) => ({ goal })), measures, risks, emergencyPlan, argument, difference,
    milestone: theme.milestone, summary: `${problem}。${aim}。`, voluntaryHours, totalHours, memberHours, isOpenCall: false, isMajor: false, isUrgent: false, phone: '内线6601',
    ...(typeof benefit === 'string' ? { benefit: 'not-quantifiable', significance: benefit } : { benefit: 'stated', benefitAmount: benefit[0], benefitMethod: benefit[1] }),
  };
}

/** Projects of the running year, by the stage that they have reached. */
export const projectThemes = {
  castings: {
    name: '降低床身铸件废品率', scope: 'quality', aim: '床身铸件废品率由3.2%降到2.5%', indicators: [['床身铸件废品率', '%', 'at-most', '2.5']], problem: '床身导轨面气孔多，加工到最后才露出来',
    argument: '上半年报废床身41件，其中29件是气孔。型砂水分和浇注温度两项没有管住，设备不用更换，两个班组都愿意试。', measures: '每炉测型砂水分；浇注温度挂牌；气孔件每周解剖一件，原因写进班前会。', risks: '试验件集中在一个月，可能挤占交货。', emergencyPlan: '交货紧时改用周末炉次做试验。',
    difference: '解剖和记录都在下班以后做，不占造型班定额。', milestone: '完成三炉对比试验', benefit: ['42', '少报废件数乘单件成本，财务月报复核。'], hours: ['80', '320', '240'], duties: ['总体负责、浇注方案', '型砂水分检测', '气孔件解剖', '数据汇总'],
  },
  spindleHead: {
    name: '五轴头自主可控攻关', scope: 'technical-problem', aim: '完成五轴头样机，定位精度不超过6微米', indicators: [['定位精度', '微米', 'at-most', '6']], problem: '五轴头依赖外购，交期长、价格高',
    argument: '外购一台要等七个月。消隙结构已经出图，缺的是装配精调工艺，技术中心和总装能一起做。', measures: '结构、控制、装配三个小组同步推进；每两周联调一次；精调数据当天归档。', risks: '转台轴承进口，可能晚到。', emergencyPlan: '备用国产轴承同步试配，先做功能样机。',
    difference: '样机精调安排在周六，不占新产品设计工时。', milestone: '样机上电联调', benefit: ['160', '按年采购六台的差价计算，采购部门复核。'], hours: ['120', '460', '400'], duties: ['总体方案', '消隙结构', '伺服整定', '装配精调'],
  },
  assembly: {
    name: '缩短总装调试周期', scope: 'process', aim: '单台调试由12天缩短到9天', indicators: [['单台调试周期', '天', 'at-most', '9']], problem: '调试返工多，几何精度反复找',
    argument: '近三个月返工的十七台里，十一台是床身调平顺序不对。改顺序不用投钱，调试班自己能定。', measures: '重排调平顺序；工序间加一次自检；返工原因当天上墙。', risks: '新顺序头几台可能更慢。', emergencyPlan: '前三台安排老师傅跟班，超时就退回原顺序。', difference: '对比记录由党员班后整理。', milestone: '完成五台对比', benefit: ['26', '按缩短的调试工时折算。'], hours: ['64', '250', '190'], duties: ['总体负责', '调平顺序', '几何精度复测', '返工统计'],
  },
  furnacePower: {
    name: '熔炼节电改造', scope: 'cost-reduction', aim: '吨铁水电耗降到560千瓦时', indicators: [['吨铁水电耗', '千瓦时', 'at-most', '560']], problem: '等料时炉子空保温，电白白耗着',
    argument: '抽查十炉，空保温平均四十七分钟。配料和行车排班对上，就能省下来，不用改炉子。', measures: '配料提前半小时到位；行车排班跟着炉次走；每炉记保温时间。', risks: '行车故障会打乱炉次。', emergencyPlan: '备用行车提前点检，故障时合并小炉次。', difference: '保温时间的统计和分析在班后做。', milestone: '连续二十炉记录', benefit: ['31', '按节约电量乘电价计算。'], hours: ['56', '220', '170'], duties: ['总体负责', '配料衔接', '行车排班', '电耗统计'],
  },
  response: {
    name: '客户首次响应提速', scope: 'management', aim: '首次响应由4小时缩短到2小时', indicators: [['首次响应时间', '小时', 'at-most', '2']], problem: '夜里报修没人接单，客户等到天亮',
    argument: '上季度夜间报修六十二单，超过四小时的有二十一单。党员带头值夜班，系统里加一个提醒就行。', measures: '排夜间接单表；半小时没人接自动转组长；每周回访超时单。', risks: '节假日值班人少。', emergencyPlan: '节假日由支委轮流顶班。', difference: '夜间接单是轮值献工，不算加班。', milestone: '夜间排班上线', benefit: '客户停机时间缩短，服务口碑提高，金额不好单独计算。', hours: ['90', '300', '240'], duties: ['总体负责', '排班和提醒', '超时回访', '数据统计'],
  },
  mixUp: {
    name: '主轴装配防错', scope: 'quality', aim: '主轴装配差错归零', indicators: [['装配差错', '起', 'exactly', '0']], problem: '左右旋螺母外形一样，装错过三次',
    argument: '三次差错都出在夜班换料以后。颜色标识和工位定置一起上，成本不到两千元。', measures: '螺母分色；料盒一物一位；装前对照卡由两人签。', risks: '颜色标识会磨掉。', emergencyPlan: '每月补一次标识，磨掉的件停用。', difference: '对照卡由党员周末画图、印制。', milestone: '料盒定置完成', benefit: ['9', '按去年返工工时和报废件计算。'], hours: ['40', '150', '120'], duties: ['总体负责', '分色标识', '料盒定置', '夜班检查'],
  },
  sand: {
    name: '旧砂再生利用', scope: 'cost-reduction', aim: '旧砂再生利用率达到85%', indicators: [['旧砂再生利用率', '%', 'at-least', '85']], problem: '旧砂外运多，新砂用量大',
    argument: '再生设备闲着一半产能，原因是筛网堵。换筛孔、改清理班次就能多吃旧砂。', measures: '换大一号筛孔；每班清一次筛；再生砂每周化验。', risks: '再生砂含泥量可能超标。', emergencyPlan: '超标批次掺新砂，降到三成用量。', difference: '清筛由党员早到半小时完成。', milestone: '筛网改造完成', benefit: ['18', '按少买新砂和少外运的费用计算。'], hours: ['50', '200', '150'], duties: ['总体负责', '筛网改造', '再生砂化验', '用量统计'],
  },
  cover: {
    name: '导轨防护罩降噪', scope: 'technical-problem', aim: '快移噪声降到78分贝', indicators: [['快移噪声', '分贝', 'at-most', '78']], problem: '防护罩快移时撞响，客户验收两次提出',
    argument: '测了六台，响声来自末节限位。加缓冲块和改搭接量，两周能出样件。', measures: '末节加缓冲；搭接量加大三毫米；每种行程测一台。', risks: '缓冲块低温变硬。', emergencyPlan: '冬季机型改用聚氨酯材料。', difference: '样件试装利用午休和周六。', milestone: '三台样件测完', benefit: ['12', '按减少的上门整改次数计算。'], hours: ['36', '140', '110'], duties: ['总体负责', '缓冲结构', '噪声测试', '图纸修改'],
  },
  moisture: {
    name: '型砂水分在线检测', scope: 'technical-upgrade', aim: '型砂水分波动控制在0.3%以内', indicators: [['水分波动', '%', 'at-most', '0.3']], problem: '水分靠手捏，换班就不一样',
    argument: '在线探头借用了三个月，数据和化验对得上。装到混砂机出口，混砂工当场就能调。', measures: '混砂机出口装探头；超限亮灯；每班和化验比对一次。', risks: '探头结砂会失准。', emergencyPlan: '每两小时吹扫一次，失准时退回化验。', difference: '比对数据由党员班后整理成曲线。', milestone: '探头安装调试', benefit: ['22', '按减少的砂眼废品计算。'], hours: ['60', '230', '180'], duties: ['总体负责', '探头安装', '化验比对', '混砂操作'],
  },
  spareKits: {
    name: '巡检备件包标准化', scope: 'management', aim: '一次上门修好率达到92%', indicators: [['一次上门修好率', '%', 'at-least', '92']], problem: '上门缺件，只好再跑一趟',
    argument: '翻了半年工单，缺的七成是十二种小件。按机型配包，仓库有货，当月就能用上。', measures: '按机型定十二种备件；出门前扫码核对；用掉当天补齐。', risks: '新机型备件没有历史数据。', emergencyPlan: '新机型先按装配清单配，三个月后修订。', difference: '清单整理由党员利用晚上完成。', milestone: '首批备件包发放', benefit: ['15', '按减少的二次差旅费计算。'], hours: ['48', '190', '150'], duties: ['总体负责', '工单统计', '备件包配置', '现场试用'],
  },
  toolChanger: {
    name: '刀库换刀卡滞治理', scope: 'technical-problem', aim: '千次换刀卡滞不超过1次', indicators: [['千次换刀卡滞', '次', 'at-most', '1']], problem: '换刀卡滞占总装返工的两成',
    argument: '拆了四台，凸轮间隙都在上限。装配时加一道选配，量具现成。', measures: '凸轮选配分三档；装后空跑一千次；卡滞件封存分析。', risks: '选配会拉长装配时间。', emergencyPlan: '提前一天分档备料。', difference: '空跑试验安排在晚上，由党员轮流看守。', milestone: '选配工艺定稿', benefit: ['19', '按减少的返工工时计算。'], hours: ['66', '260', '200'], duties: ['总体负责', '凸轮选配', '空跑试验', '返工统计'],
  },
  ladle: {
    name: '浇包烘烤燃气降耗', scope: 'cost-reduction', aim: '单包烘烤燃气降到36立方米', indicators: [['单包烘烤燃气', '立方米', 'at-most', '36']], problem: '浇包敞口烘烤，火苗有一半烧在外面',
    argument: '加保温盖试了五包，温度升得快，燃气少用四分之一。盖子可以用旧炉衬自己做。', measures: '旧炉衬改做保温盖；烘烤曲线上墙；每包抄表。', risks: '盖子吊装有磕碰危险。', emergencyPlan: '专用吊具，吊装时设监护。', difference: '保温盖由党员利用检修日自制。', milestone: '四个保温盖投用', benefit: ['11', '按节约燃气量计算。'], hours: ['44', '170', '130'], duties: ['总体负责', '保温盖制作', '烘烤曲线', '燃气抄表'],
  },
  parameters: {
    name: '数控系统参数备份规范', scope: 'management', aim: '出厂机床参数备份率达到100%', indicators: [['参数备份率', '%', 'at-least', '100']], problem: '现场参数丢了，只能重新调机',
    argument: '去年因为参数丢失上门九次。出厂前统一备份、编号入库，一个人一天能做二十台。', measures: '定备份步骤；存两处；售后凭机床编号调取。', risks: '老机型接口不一样。', emergencyPlan: '老机型用专用线备份，单独建目录。', difference: '历史机型补备份是额外任务，安排在周六。', milestone: '历史机型补齐一半', benefit: '缩短恢复时间，避免客户停机，难以折成金额。', hours: ['52', '210', '190'], duties: ['总体负责', '备份步骤', '历史机型补备份', '售后调取'],
  },
  cores: {
    name: '砂芯搬运防损', scope: 'quality', aim: '砂芯搬运破损率降到1.5%', indicators: [['砂芯搬运破损率', '%', 'at-most', '1.5']], problem: '砂芯靠人抬，转运时磕边掉角',
    argument: '一个月破损一百一十件，多数在转运架。做软垫转运架，木工房能加工。', measures: '转运架加软垫；限两层码放；破损件拍照归因。', risks: '软垫遇热变形。', emergencyPlan: '烘芯后先晾十分钟再上架。', difference: '转运架由党员木工班后加工。', milestone: '十个转运架投用', benefit: ['14', '按少破损的砂芯成本计算。'], hours: ['58', '230', '170'], duties: ['总体负责', '转运架制作', '码放规则', '破损统计'],
  },
  fixtures: {
    name: '装配工装标准化', scope: 'process', aim: '换型时间由90分钟缩短到60分钟', indicators: [['换型时间', '分钟', 'at-most', '60']], problem: '工装不统一，换一种机型就要找半天',
    argument: '统计三十次换型，找工装平均二十六分钟。工装编号上架，图纸归一处，就能省下来。', measures: '工装编号上架；常用的放在手边；图纸归档到一处。', risks: '旧工装尺寸不全。', emergencyPlan: '缺尺寸的先测绘，再编号。', difference: '测绘和编号在周末完成。', milestone: '工装全部编号', benefit: ['38', '按缩短的换型工时计算。'], hours: ['80', '320', '240'], duties: ['总体负责', '工装测绘', '上架编号', '换型计时'],
  },
  vans: {
    name: '服务车辆更新', scope: 'management', aim: '更新两台服务车', indicators: [['更新车辆', '台', 'at-least', '2']], problem: '车龄九年，路上抛锚过两次',
    argument: '维修费逐年增加，现场反映强烈。', measures: '提出配置；比选三家；按采购流程办理。', risks: '采购周期长。', emergencyPlan: '更新前租车保障。', difference: '选型调研利用业余时间。', milestone: '完成选型', benefit: ['6', '按减少的维修费计算。'], hours: ['40', '160', '120'], duties: ['总体负责', '选型调研', '费用测算', '使用登记'],
  },
} as const satisfies Readonly<Record<string, ProjectTheme>>;
