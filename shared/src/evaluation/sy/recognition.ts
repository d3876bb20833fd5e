import { CARRIER_LABELS, type Carrier, type Year } from '../../kernel/index.js';
import type { SyEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

export interface RecognitionFacts {
  readonly carrier: Carrier;
  readonly year: Year;
  /** Whether the evaluating organisation calls the result outstanding; nothing is proposed otherwise. */
  readonly isOutstanding: boolean;
  /** Whether misreporting was confirmed (SY-GC-WT3): then no award is proposed. */
  readonly isExcluded: boolean;
}

/** What each carrier's result is used for, by clause. */
const USES = {
  project: [['SY-GC-18a', '党建工作责任制考核、五星级党支部评定、党内推先评优']],
  'responsibility-zone': [['SY-ZR-14', '责任制考核、五星级党支部评定、党内推先评优']],
  'vanguard-post': [['SY-XF-09', '责任制考核、五星级党支部评定、党内推先评优']],
  pledge: [['SY-CN-17', '年度考核、民主评议、评先树优、提升晋级']],
  'task-force': [['SY-TJ-10', '年度目标责任制考核']],
} as const;

/**
 * Where a year's result goes and what it may bring (SY-ZT-22, SY-ZT-23, SY-ZT-42, SY-ZT-46 and the annexes): the assessments it enters, and, for an
 * outstanding result, proposals of commendation that a body decides.
 * @returns results-forwarded
 */
export function evaluateRecognition(edition: SyEdition, facts: RecognitionFacts): Evaluation<'results-forwarded', { readonly uses: readonly string[] }> {
  const trace = traceOf(edition);
  const { carrier, year: period } = facts;
  const uses: string[] = ['党建工作责任制考核', '五星党支部评定', '党内推优'];
  trace.apply('SY-ZT-22', state(`${CARRIER_LABELS[carrier]}的结果纳入：${uses.join('、')}`));
  trace.apply('SY-ZT-42', state('纳入党组织书记抓基层党建述职评议考核'));
  trace.apply('SY-ZT-46', state('作为“一强两无三高”五星级党支部评定和“两优一先”表彰的重要依据'));
  for (const [clause, use] of USES[carrier]) {
    trace.apply(clause, state(`作为依据：${use}`));
    uses.push(use);
  }
  if (!facts.isOutstanding || facts.isExcluded) return trace.conclude('results-forwarded', { uses });
  trace.propose({ kind: 'naming', clause: 'SY-ZT-23', subject: carrier === 'pledge' ? 'organisation' : carrier, period });
  if (carrier === 'project') {
    trace.propose({ kind: 'award-priority', clause: 'SY-GC-17', subject: 'project', period, detail: '高质量发展奖' });
    trace.propose({ kind: 'commendation', clause: 'SY-GC-18', subject: 'project', period, detail: '优秀“共产党员工程”项目' });
  }
  if (carrier === 'responsibility-zone') trace.propose({ kind: 'commendation', clause: 'SY-ZR-14', subject: 'responsibility-zone', period });
  if (carrier === 'vanguard-post') trace.propose({ kind: 'commendation', clause: 'SY-XF-09', subject: 'vanguard-post', period });
  if (carrier === 'pledge') trace.propose({ kind: 'commendation', clause: 'SY-CN-19', subject: 'organisation', period, detail: '承诺践诺先进典型' });
  return trace.conclude('results-forwarded', { uses });
}

/**
 * A nomination for 两优一先 (SY-XF-08): members with a successful 先锋岗 come first; naming somebody else while there are such members needs a note.
 * @returns conforms or reason-required
 */
export function evaluateNomination(
  edition: SyEdition,
  facts: { readonly hasPost: boolean; readonly othersWithPost: number; readonly note: string },
): Evaluation<CheckOutcome, { readonly isPreferred: boolean }> {
  const trace = traceOf(edition);
  const isPreferred = facts.hasPost || facts.othersWithPost === 0;
  const words = facts.hasPost ? '已成功创建先锋岗' : isPreferred ? '本支部没有成功创建先锋岗的党员' : `另有 ${facts.othersWithPost} 名党员成功创建先锋岗，应优先推荐`;
  trace.check('SY-XF-08', state(words), isPreferred || facts.note.trim() !== '', 'reason-required');
  return trace.concludeChecks({ isPreferred });
}
