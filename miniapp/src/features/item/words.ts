import type { ItemPhase } from '@liangpai/shared/contracts';
import type { Tone } from '@/ui';

/** How a phase looks: with a word and a shape, never by colour alone. */
export const phaseTones: Readonly<Record<ItemPhase, Tone>> = { draft: 'neutral', 'in-approval': 'amber', 'in-notice': 'amber', running: 'green', 'in-closing': 'amber', ended: 'neutral' };

export const originLabels = { application: '申报', designated: '指定', supplementary: '补报' } as const;
export const levelLabels = { company: '公司层面重点推动', unit: '基层党组织负责' } as const;

/** What each carrier is for, in one plain sentence. */
export const carrierWords = {
  project: '党员牵头攻关，有指标、有期限，结项要评价',
  'responsibility-zone': '一片区域、一组目标，年底按达成率评定',
  'vanguard-post': '一名党员一个岗，亮身份、比业绩',
  pledge: '以党组织名义承诺几件事，按期兑现',
  'task-force': '为急难险重任务临时组队，完成后解散',
} as const;
