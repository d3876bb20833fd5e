import { confirmCommitments, returnCommitment, returnMonth, scoreMonths, takePlaqueStep, takePlaqueSteps, type InboxItem } from '@liangpai/shared/contracts';
import { callEndpoint, type CallResult, type PageName, type PageQuery } from '@/platform';

/** What became of one duty after it was acted on. */
export interface Outcome {
  readonly dutyId: string;
  readonly title: string;
  /** Why it did not work; null when it did. */
  readonly problem: string | null;
}

/** How the inbox presents one kind of duty, and what it can do about it without opening its page. */
export interface DutyKind {
  /** The page's verb, e.g. “去填写”. */
  readonly openLabel: string;
  readonly page: PageName;
  readonly query: (item: InboxItem) => PageQuery;
  readonly approve?: {
    readonly label: string;
    readonly consequence: string;
    /** Each item needs a score, starting from the self score. */
    readonly isScored?: boolean;
    readonly run: (items: readonly ApprovedItem[]) => Promise<readonly Outcome[]>;
  };
  readonly sendBack?: { readonly label: string; readonly run: (item: InboxItem, reason: string) => Promise<Outcome> };
}

/** A duty to approve; `score` is given where the kind is scored. */
export interface ApprovedItem {
  readonly item: InboxItem;
  readonly score: number;
}

const byId = (item: InboxItem): PageQuery => ({ id: item.subject.id });
const offline = '没有网络，请连上再试';

function outcomeOf(item: InboxItem, result: CallResult<unknown>): Outcome {
  const problem = result.ok ? null : 'offline' in result ? offline : `${result.problem.title}。${result.problem.detail}`;
  return { dutyId: item.dutyId, title: item.title, problem };
}

/** Matches the server's per-item results to their duties; a call that failed as a whole failed for each. */
function outcomesOf(approved: readonly ApprovedItem[], result: CallResult<unknown>, problemFor: (subjectId: string) => string | null): readonly Outcome[] {
  return approved.map(({ item }) => (result.ok ? { dutyId: item.dutyId, title: item.title, problem: problemFor(item.subject.id) } : outcomeOf(item, result)));
}

async function scoreAll(approved: readonly ApprovedItem[]): Promise<readonly Outcome[]> {
  const items = approved.map(({ item, score }) => ({ id: item.subject.id, version: item.version ?? 1, score, opinion: '' }));
  const result = await callEndpoint(scoreMonths, { items });
  return outcomesOf(approved, result, (id) => {
    const failed = result.ok ? result.value.results.find((each) => each.id === id && !each.isDone) : undefined;
    return failed ? `${failed.title}。${failed.detail}` : null;
  });
}

/** What approving a pledge says of it (SL-31-3). */
const isGoodPledge = { isSpecific: true, isActionable: true, isAssessable: true };

async function confirmAll(approved: readonly ApprovedItem[]): Promise<readonly Outcome[]> {
  const result = await callEndpoint(confirmCommitments, { items: approved.map(({ item }) => ({ id: item.subject.id, version: item.version ?? 1, review: isGoodPledge })) });
  return outcomesOf(approved, result, (id) => {
    const failed = result.ok ? result.value.results.find((each) => each.id === id && !each.isDone) : undefined;
    return failed ? `${failed.title}。${failed.detail}` : null;
  });
}

function plaqueStep(action: 'pass-review' | 'approve'): (approved: readonly ApprovedItem[]) => Promise<readonly Outcome[]> {
  return async (approved) => {
    const result = await callEndpoint(takePlaqueSteps, { items: approved.map(({ item }) => ({ versionId: item.subject.id, action })) });
    return outcomesOf(approved, result, (id) => {
      const problem = result.ok ? result.value.results.find((each) => each.versionId === id)?.problem : undefined;
      return problem ? `${problem.title}。${problem.detail}` : null;
    });
  };
}

/** The duty's own words are what the public page will say. */
const withdrawPlaques = async (approved: readonly ApprovedItem[]): Promise<readonly Outcome[]> => {
  const result = await callEndpoint(takePlaqueSteps, { items: approved.map(({ item }) => ({ versionId: item.subject.id, action: 'withdraw' as const, opinion: item.summary })) });
  return outcomesOf(approved, result, (id) => {
    const problem = result.ok ? result.value.results.find((each) => each.versionId === id)?.problem : undefined;
    return problem ? `${problem.title}。${problem.detail}` : null;
  });
};

const returnPlaque = (action: 'return' | 'send-back') => async (item: InboxItem, reason: string): Promise<Outcome> => outcomeOf(item, await callEndpoint(takePlaqueStep, { id: item.subject.id, action, opinion: reason }));
const ofVersion = (item: InboxItem): PageQuery => ({ version: item.subject.id });

/** What is asked of an item along its year names the item first and then what it is about: `<item>:2026-Q4`. */
const ofYear = (item: InboxItem): PageQuery => {
  const [id = '', about = ''] = item.subject.id.split(':');
  return { id, about };
};

const kinds: Readonly<Record<string, DutyKind>> = {
  'write-commitment': { openLabel: '去填写', page: 'commitment-edit', query: byId },
  'fix-commitment': { openLabel: '去修改', page: 'commitment-edit', query: byId },
  'confirm-commitment': {
    openLabel: '看全文', page: 'commitment-review', query: byId,
    approve: { label: '确认公开', consequence: '确认即认可内容具体、可操作、可考核；确认后承诺在岗位公开，任何人扫码可见。', run: confirmAll },
    sendBack: { label: '退回', run: async (item, reason) => outcomeOf(item, await callEndpoint(returnCommitment, { id: item.subject.id, reason, version: item.version ?? 1 })) },
  },
  'review-plaque': {
    openLabel: '看内容', page: 'plaque-show', query: ofVersion,
    approve: { label: '审查通过', consequence: '通过后转给批准人；批准以前不会公开。', run: plaqueStep('pass-review') },
    sendBack: { label: '退回', run: returnPlaque('return') },
  },
  'approve-plaque': {
    openLabel: '看内容', page: 'plaque-show', query: ofVersion,
    approve: { label: '批准亮牌', consequence: '批准后内容立即公开，任何人扫码可见。', run: plaqueStep('approve') },
    sendBack: { label: '退回', run: returnPlaque('send-back') },
  },
  'fix-plaque': { openLabel: '去修改', page: 'plaque-show', query: ofVersion },
  'withdraw-plaque': {
    openLabel: '看内容', page: 'plaque-show', query: ofVersion,
    approve: { label: '摘牌', consequence: '摘牌后，扫码只看到摘牌日期和待办里写的说明，不能再恢复。', run: withdrawPlaques },
  },
  'decide-item': { openLabel: '去办理', page: 'item-show', query: byId },
  'fix-item': { openLabel: '去修改', page: 'item-show', query: byId },
  'advise-on-item': { openLabel: '去答复', page: 'item-show', query: (item) => ({ id: ofYear(item).id ?? '' }) },
  // A delay in an item’s year or plan names the item first.
  'overdue-step': { openLabel: '看项目', page: 'item-show', query: (item) => ({ id: item.subject.id.split(':')[0] ?? '' }) },
  'rate-members': { openLabel: '去测评', page: 'survey-rate', query: (item) => ({ survey: item.subject.id }) },
  'answer-objection': { openLabel: '去答复', page: 'notice-show', query: (item) => ({ objection: item.subject.id }) },
  'rate-item': { openLabel: '去打分', page: 'satisfaction-rate', query: byId },
  'decide-consequence': { openLabel: '去决定', page: 'item-rating-decide', query: byId },
  'read-consequence': { openLabel: '去看', page: 'item-rating-decide', query: byId },
  'acknowledge-consequence': { openLabel: '去看', page: 'item-rating-decide', query: byId },
  'assess-year': { openLabel: '去评定', page: 'item-rating-candidates', query: () => ({}) },
  'rectify-item': { openLabel: '登记整改', page: 'item-rating-decide', query: byId },
  'study-proposal': { openLabel: '去研究', page: 'survey-results', query: (item) => ({ proposal: item.subject.id }) },
  'write-month': { openLabel: '去填写', page: 'month-write', query: byId },
  'fix-month': { openLabel: '去修改', page: 'month-write', query: byId },
  'file-closing': { openLabel: '去申请', page: 'item-show', query: (item) => ({ id: ofYear(item).id ?? '' }) },
  'survey-items': { openLabel: '去督导', page: 'supervision', query: () => ({}) },
  'check-pledges': { openLabel: '去检查', page: 'supervision', query: () => ({}) },
  'hold-coordination': { openLabel: '去登记', page: 'meetings', query: () => ({ record: '1' }) },
  'file-yearly-pledge': { openLabel: '去填报', page: 'item-new', query: () => ({}) },
  'overdue-cadence': { openLabel: '看督导', page: 'supervision', query: () => ({}) },
  'record-progress': { openLabel: '去填写', page: 'item-year-quarter', query: (item) => ({ id: ofYear(item).id ?? '', quarter: ofYear(item).about ?? '' }) },
  'write-stage-summary': { openLabel: '去填写', page: 'item-year-record', query: (item) => ({ id: ofYear(item).id ?? '', kind: 'summary' }) },
  'talk-to-contacts': { openLabel: '去登记', page: 'item-year-record', query: (item) => ({ id: ofYear(item).id ?? '', kind: 'talk' }) },
  'help-pledge': { openLabel: '去帮助', page: 'item-year-record', query: (item) => ({ id: ofYear(item).id ?? '', kind: 'help' }) },
  'fulfil-pledge': { openLabel: '去填报', page: 'item-year', query: ofYear },
  'adjust-plan': { openLabel: '去调整', page: 'item-year', query: ofYear },
  'plan-improvement': { openLabel: '定措施', page: 'item-year', query: ofYear },
  'finish-improvement': { openLabel: '去办结', page: 'item-year', query: ofYear },
  'file-year-summary': { openLabel: '去填写', page: 'registers', query: () => ({ kind: 'year-summary' }) },
  'push-major': { openLabel: '看进展', page: 'item-year', query: ofYear },
  'carry-major': { openLabel: '看进展', page: 'item-year', query: ofYear },
  'clear-blockage': { openLabel: '去看看', page: 'blockages', query: () => ({}) },
  'adopt-standard': { openLabel: '去批准', page: 'creation-standards', query: () => ({}) },
  'decide-item-plan': { openLabel: '去审批', page: 'item-year', query: ofYear },
  'score-month': {
    openLabel: '看全文', page: 'month-score', query: byId,
    approve: { label: '评分', consequence: '评分后本人立即可见，作为当月正式成绩，不能再改。', isScored: true, run: scoreAll },
    sendBack: { label: '退回', run: async (item, reason) => outcomeOf(item, await callEndpoint(returnMonth, { id: item.subject.id, reason, version: item.version ?? 1 })) },
  },
};

/** Steps that need the version which the person saw; without it only the page can take them. */
const versioned = new Set(['confirm-commitment', 'score-month']);

/** How to present a duty; undefined for a kind that this version of the mini-program does not know. */
export function kindOf(item: InboxItem): DutyKind | undefined {
  return kinds[item.kind];
}

/** The item whose page tells how things stand while somebody else has to act; null where there is none. */
export function watchedPage({ subject }: InboxItem): string | null {
  return subject.kind.startsWith('item') ? (subject.id.split(':')[0] ?? null) : null;
}

/** Whether the duty can be decided from the inbox itself. */
export function isDirect(item: InboxItem): boolean {
  return kindOf(item)?.approve !== undefined && (item.version !== null || !versioned.has(item.kind));
}
