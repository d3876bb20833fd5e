import type { Carrier } from '../kernel/index.js';
import type { FormCode } from '../forms/index.js';
import { itemWorkflows } from '../workflow/index.js';

/** What a kind of item writes on, and when. */
export interface ItemKind {
  /** Short word in the item's number, e.g. 2026-工程-003. */
  readonly word: string;
  /** Written before it is filed. */
  readonly filing: FormCode;
  /** Kept while it runs; null where the plan prints none. */
  readonly charter: FormCode | null;
  /** Written at its end or at the year's. */
  readonly closing: FormCode | null;
  /** Whether a 公示 with a window for objections comes before the plaque (AMB-67). */
  readonly hasNotice: boolean;
  readonly hasPlaque: boolean;
}

export const itemKinds: Readonly<Record<Carrier, ItemKind>> = {
  project: { word: '工程', filing: 'SY-F1', charter: 'SY-F2', closing: 'SY-F3', hasNotice: true, hasPlaque: true },
  'responsibility-zone': { word: '责任区', filing: 'SY-F4', charter: null, closing: null, hasNotice: false, hasPlaque: true },
  'vanguard-post': { word: '先锋岗', filing: 'SY-F5', charter: null, closing: 'SY-F6', hasNotice: false, hasPlaque: true },
  pledge: { word: '承诺', filing: 'SY-F7', charter: null, closing: 'SY-F8', hasNotice: false, hasPlaque: false },
  'task-force': { word: '突击队', filing: 'SY-F9', charter: null, closing: 'SY-F10', hasNotice: true, hasPlaque: true },
};

/** The forms of a kind, in the order they are written. */
export function formsOf(carrier: Carrier): readonly FormCode[] {
  const { filing, charter, closing } = itemKinds[carrier];
  return [filing, charter, closing].filter((form): form is FormCode => form !== null);
}

/** The forms that may be written on in a state: the filing form in the draft, the others while the item runs. */
export function editableForms(carrier: Carrier, state: string): readonly FormCode[] {
  const { filing, charter, closing } = itemKinds[carrier];
  if (state === 'draft') return [filing];
  return state === 'running' ? [charter, closing].filter((form): form is FormCode => form !== null) : [];
}

const noticing = new Set(['in-notice', 'to-hang', 'to-publish']);
const closingStates = new Set(['in-survey', 'in-administration', 'in-acceptance', 'in-recognition', 'in-assessment', 'in-rating', 'in-confirmation', 'to-feed-back']);

/** Where a state stands in the life of any item. */
export function phaseOf(carrier: Carrier, state: string): 'draft' | 'in-approval' | 'in-notice' | 'running' | 'in-closing' | 'ended' {
  if (state === 'draft' || state === 'running') return state;
  if (itemWorkflows[carrier].final.includes(state)) return 'ended';
  if (noticing.has(state)) return 'in-notice';
  return closingStates.has(state) ? 'in-closing' : 'in-approval';
}

export const PHASE_LABELS = { draft: '草稿', 'in-approval': '审批中', 'in-notice': '公示挂牌', running: '实施中', 'in-closing': '结项评定', ended: '已结束' } as const;
