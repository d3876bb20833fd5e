import {
  CONTEST_LAYER_LABELS, Exact, FLAG_TYPE_LABELS, INNOVATION_CLASS_LABELS, isRefusal, parseNumber, sumOf,
  type ContestLayer, type FlagType, type InnovationClass, type Numeric, type Refusal,
} from '../../kernel/index.js';
import type { XsEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

/** The indicators that the plan names for each flag type, and the clause that names them. */
export const FLAG_INDICATORS = {
  marketing: {
    clause: 'XS-CZ-2',
    indicators: ['销售指标完成率', '销售收入增长率', '销售回款率', '销售毛利率', '销售收入总额', '新客户开发率', '客户保有率'],
  },
  research: { clause: 'XS-CZ-3', indicators: ['项目计划完成率', '技术评审合格率', '新产品开发进度', '研发成本降低率', '科技成果受奖等级'] },
  innovation: { clause: 'XS-CZ-4', indicators: ['创新项目数量', '创新项目质量', '创新项目创效额', '创新成果受奖等级'] },
  service: { clause: 'XS-CZ-5', indicators: ['为基层解决实际问题情况', '为基层单位创造效益情况'] },
  'lean-market': { clause: 'XS-CZ-6', indicators: ['四项精益工具应用', '内部市场六大保障体系', '十一大市场要素'] },
  safety: { clause: 'XS-CZ-7', indicators: ['生产指标完成率', '产品质量合格率', '生产成本完成率', '安全生产指标'] },
} as const satisfies Readonly<Record<FlagType, { readonly clause: `XS-CZ-${number}`; readonly indicators: readonly string[] }>>;

export interface SchemeIndicator {
  readonly name: string;
  readonly nature: 'quantitative' | 'qualitative';
  /** 0–100, at most two decimals. */
  readonly weight: Numeric;
}

export interface SchemeFacts {
  readonly flagType: FlagType;
  /** Only for 创新创效旗手. */
  readonly innovationClass: InnovationClass | null;
  readonly layer: ContestLayer | null;
  readonly indicators: readonly SchemeIndicator[];
}

export interface SchemeValues {
  readonly quantitative: Exact;
  readonly qualitative: Exact;
  /** Indicators that the plan does not name for this flag type. */
  readonly unknownIndicators: readonly string[];
}

/**
 * Whether an assessment scheme may be used (XS-YZ-2, XS-CZ-2 to XS-CZ-8, XS-SS-6): weights add up to 100, quantitative ones
 * outweigh the rest, innovation names its class, the layer is given. An indicator outside the plan's list is a hint.
 * @returns conforms, hint, incomplete or rejected; refusals of `parseNumber`
 */
export function evaluateScheme(edition: XsEdition, facts: SchemeFacts): Evaluation<CheckOutcome, SchemeValues> | Refusal {
  const weights = { quantitative: Exact.zero, qualitative: Exact.zero };
  for (const { name, nature, weight } of facts.indicators) {
    const read = parseNumber(weight, `“${name}”的权重`, { min: 0, max: 100, decimals: 2 });
    if (isRefusal(read)) return read;
    weights[nature] = weights[nature].plus(read);
  }
  const { quantitative, qualitative } = weights;
  const trace = traceOf(edition);
  const total = sumOf([quantitative, qualitative]);
  trace.check('XS-YZ-2', state(`各项权重合计 ${total.toText()}，应为 100`), total.equals(100), 'rejected');
  const balance = `定量权重 ${quantitative.toText()}，定性权重 ${qualitative.toText()}，定量应大于定性`;
  trace.check('XS-YZ-2', state(balance), quantitative.isMoreThan(qualitative), 'rejected');

  const { clause, indicators } = FLAG_INDICATORS[facts.flagType];
  const known: readonly string[] = indicators;
  const unknownIndicators = facts.indicators.map(({ name }) => name).filter((name) => !known.includes(name));
  const listed = unknownIndicators.length === 0 ? '指标都在文件所列范围内' : `文件没有列出${unknownIndicators.join('、')}`;
  trace.check(clause, state(`${FLAG_TYPE_LABELS[facts.flagType]}：${listed}`), unknownIndicators.length === 0, 'hint');
  if (facts.flagType === 'innovation') {
    const { innovationClass } = facts;
    const named = innovationClass === null ? '还没有选定技术创新、管理创新或群众创新' : `按${INNOVATION_CLASS_LABELS[innovationClass]}单独设立`;
    trace.check('XS-CZ-8', state(named), innovationClass !== null, 'incomplete');
  }
  const { layer } = facts;
  trace.check('XS-SS-6', state(layer === null ? '还没有选定层面' : `层面：${CONTEST_LAYER_LABELS[layer]}`), layer !== null, 'incomplete');
  return trace.concludeChecks({ quantitative, qualitative, unknownIndicators });
}
