import type { ItemOrigin, ItemPhase } from '@liangpai/shared/contracts';
import type { Tone } from '@/ui';

/** How a phase looks: with a word and a shape, never by colour alone. */
export const phaseTones: Readonly<Record<ItemPhase, Tone>> = { draft: 'neutral', 'in-approval': 'amber', 'in-notice': 'amber', running: 'green', 'in-closing': 'amber', ended: 'neutral' };

export const originLabels = { application: '申报', designated: '指定', supplementary: '补报' } as const;
export const levelLabels = { company: '公司层面重点推动', unit: '基层党组织负责' } as const;

/** What each carrier is for, in one plain sentence, and the clause that says so. */
export const carrierWords = {
  project: { says: '党员带着积极分子和群众攻关一件难事：有指标、有期限，做完要验收', clause: 'SY-GC-01' },
  'responsibility-zone': { says: '党员带着职工管好一片区域：定几项目标，年底看达成多少', clause: 'SY-ZR-01' },
  'vanguard-post': { says: '一名正式党员一个岗位：从七个方面定目标，带头做到', clause: 'SY-XF-01' },
  pledge: { says: '以党组织名义承诺几件实事：写明措施和时限，到期兑现', clause: 'SY-CN-01' },
  'task-force': { says: '为一项临时、紧急的任务组队突击：任务完成就解散', clause: 'SY-TJ-02' },
} as const;

/** Where an item comes from; an open call is answered on its own page. */
export type FilingOrigin = ItemOrigin | 'open-call';
export const originWords: Readonly<Record<FilingOrigin, { readonly label: string; readonly says: string; readonly clause: string }>> = {
  application: { label: '自己选题', says: '按年度经营和党建目标自己选题，正常申报', clause: 'SY-ZT-28' },
  'open-call': { label: '揭榜', says: '上级张榜、还没有负责人的题目，党员报名揭榜，选定后自动立草稿', clause: 'SY-ZT-07' },
  supplementary: { label: '补报', says: '年度批量立项以后，紧急、重点的项目可以随时补报', clause: 'SY-GC-11' },
  designated: { label: '上级指定', says: '公司指定一个党组织立项共产党员工程：照样填申报表，不参加评选', clause: 'SY-GC-10' },
};
