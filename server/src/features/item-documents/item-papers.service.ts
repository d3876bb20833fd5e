import { Injectable } from '@nestjs/common';
import { Exact, isPartyMember, isRefusal, type IsoDate, type Refusal } from '@liangpai/shared/kernel';
import type { CommitteeDecision } from '@liangpai/shared/contracts';
import { evaluateVoluntaryShare } from '@liangpai/shared/evaluation';
import { filledOf, textOf, type FormCode, type FormValues } from '@liangpai/shared/forms';
import { costOf, itemKinds, ratePledge, teamOf } from '@liangpai/shared/items';
import type { EditionsByPlan } from '@liangpai/shared/rulebooks';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import type { ComputedKey, PrintableItemForm, PrintableOpinion, PrintableProgress } from '../../platform/printing/index.js';
import { ItemHoursLog, ItemQuarter } from '../item-year/item-year.module.js';
import { ItemOpinion, ItemReading, valuesOf, type Item, type OpenItem } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { RulebookEditions } from '../rulebooks/rulebooks.module.js';
import { SatisfactionCount } from '../satisfaction/satisfaction.module.js';

type Computed = Partial<Record<ComputedKey, string>>;
type SyEdition = EditionsByPlan['SY'];

/** Puts together what stands on an item's forms: what was written, what the system counts, the opinions in their boxes. */
@Injectable()
export class ItemPapers {
  constructor(
    private readonly source: DataSource, private readonly clock: Clock, private readonly directory: Directory, private readonly editions: RulebookEditions, private readonly reading: ItemReading,
    private readonly hours: ItemHoursLog, private readonly satisfaction: SatisfactionCount,
  ) {}

  /** One form of an item as it stands now. */
  async paperOf(opened: OpenItem, code: FormCode): Promise<PrintableItemForm> {
    const { item, sheets } = opened;
    const { manager } = this.source;
    const values = valuesOf(sheets, code);
    const filing = valuesOf(sheets, itemKinds[item.carrier].filing);
    const [names, opinions, quarters] = await Promise.all([
      this.reading.namesIn(item, sheets), manager.find(ItemOpinion, { where: { itemId: item.id, isCurrent: true, isReturn: false }, order: { position: 'ASC' } }),
      code === itemKinds[item.carrier].charter ? manager.find(ItemQuarter, { where: { itemId: item.id }, order: { quarter: 'ASC' } }) : [],
    ]);
    const computed = await this.computedOf(item, code, filing, values, opinions);
    return {
      code, values, filing, computed, names: Object.fromEntries(Object.entries(names).map(([id, { name }]) => [id, name])),
      // Of two opinions for one box the later one stands.
      opinions: Object.fromEntries(opinions.map((opinion) => [opinion.box, this.printable(opinion)])),
      progress: quarters.filter((quarter) => quarter.text !== '').map(progressOf), reference: [item.number ?? (item.phase === 'draft' ? '草稿' : ''), item.name].filter((part) => part !== '').join('　'),
    };
  }

  private printable({ label, text, personName, onBehalfOf, at, signature, committee, factors }: ItemOpinion): PrintableOpinion {
    const drawn = signature !== null && 'strokes' in signature ? signature : null;
    return {
      decision: label, text: [text, ...(factors ?? []).map((factor) => `${factor.label}：${factor.text}`), committee ? minutesOf(committee) : ''].filter((part) => part.trim() !== '').join('\n'), by: `${onBehalfOf ? `${personName}（代${onBehalfOf}）` : personName}${drawn === null && signature !== null ? '（未手签）' : ''}`, on: this.clock.dayOf(at), signature: drawn,
    };
  }

  private async computedOf(item: Item, code: FormCode, filing: FormValues, values: FormValues, opinions: readonly ItemOpinion[]): Promise<Computed> {
    const { carrier } = item;
    const [organisation] = await this.directory.organisations([item.organisationId]);
    const shared: Computed = { organisation: organisation?.name ?? '', filedOn: this.filedOn(item, code, opinions) };
    if (carrier === 'project') return { ...shared, ...(await this.teamCounts(item, filing)), ...(await this.figuresOfProject(item, code, values, opinions)) };
    if (carrier === 'pledge' && code === itemKinds.pledge.closing) return { ...shared, ...(await this.figuresOfPledge(item, filing, values)), satisfaction: await this.meanOf(item) };
    return shared;
  }

  /** The day of the form: of the filing, or of the application for closing. */
  private filedOn(item: Item, code: FormCode, opinions: readonly ItemOpinion[]): string {
    if (code === itemKinds[item.carrier].filing) return item.filedOn ?? '';
    const applied = opinions.filter((opinion) => opinion.box === 'filer-closing').at(-1);
    return applied ? this.clock.dayOf(applied.at) : '';
  }

  /** Members, activists and all of a project's team, counted as the rules count them (SY-F1.07, SY-F1.08, SY-F1.10). */
  private async teamCounts(item: Item, filing: FormValues): Promise<Computed> {
    const ids = teamOf(filing).map((one) => one.personId);
    if (ids.length === 0) return {};
    const people = (await this.directory.people(ids)).filter((person) => person.enterpriseId === item.enterpriseId);
    const count = (matches: (kind: (typeof people)[number]['kind']) => boolean): string => String(people.filter((person) => matches(person.kind)).length);
    return { members: count(isPartyMember), activists: count((kind) => kind === 'activist'), people: String(ids.length) };
  }

  private async figuresOfProject(item: Item, code: FormCode, values: FormValues, opinions: readonly ItemOpinion[]): Promise<Computed> {
    if (code === itemKinds.project.charter) {
      const { countedMinutes } = await this.hours.totals(this.source.manager, item.id);
      return { voluntaryHours: countedMinutes === 0 ? '' : Exact.of(countedMinutes).over(60).toText() };
    }
    if (code !== itemKinds.project.closing) return {};
    const edition = await this.editionOf(item);
    if (isRefusal(edition)) return {};
    const recognition = opinions.filter((opinion) => opinion.box === 'recognition').at(-1)?.text ?? '';
    const cost = costOf(edition, values, recognition);
    const settled = isRefusal(cost) || cost.values.total === null ? {} : { totalCost: cost.values.total.toHalfUp(), ratio: cost.values.ratio === null ? '' : cost.values.ratioText };
    return { ...settled, hourShare: hourShareOf(edition, values), satisfaction: await this.meanOf(item) };
  }

  private async figuresOfPledge(item: Item, filing: FormValues, closing: FormValues): Promise<Computed> {
    const edition = await this.editionOf(item);
    if (isRefusal(edition) || Object.keys(closing).length === 0) return {};
    const completion = ratePledge(edition, { filing, closing, endsOn: item.endsOn as IsoDate | null, on: this.clock.today() as IsoDate });
    return isRefusal(completion) ? {} : { completionRate: completion.values.percent?.toTruncated() ?? '' };
  }

  private async meanOf(item: Item): Promise<string> {
    return (await this.satisfaction.resultOf(item.id))?.mean ?? '';
  }

  private editionOf(item: Item): Promise<SyEdition | Refusal> {
    return item.editionId ? this.editions.editionById('SY', item.editionId) : this.editions.editionOnDay('SY', this.clock.today(), item.organisationPath);
  }
}

/** 献工时长占比 in per cent, cut off after two places (SY-GC-L4); '' while hours are missing. */
function hourShareOf(edition: SyEdition, values: FormValues): string {
  const [voluntary, total] = [filledOf(values, 'voluntaryHours'), filledOf(values, 'totalHours')];
  if (voluntary === null || total === null) return '';
  const share = evaluateVoluntaryShare(edition, { voluntary, total, memberHours: textOf(values, 'memberHours') || total });
  return isRefusal(share) ? '' : (share.values.percent?.toTruncated() ?? '');
}

function progressOf({ quarter, text, signedBy, signedOn, signature }: ItemQuarter): PrintableProgress {
  const [year, number] = quarter.split('-Q').map(Number);
  return { year: year ?? 0, quarter: (number ?? 1) as PrintableProgress['quarter'], text, signedBy, signedOn, signature };
}

/** A committee's decision in one line (SY-ZT-30). */
function minutesOf({ meetingOn, eligible, present, votesFor, votesAgainst, abstentions, minutesNo }: CommitteeDecision): string {
  return `${meetingOn} 会议：应到 ${eligible} 人，实到 ${present} 人，赞成 ${votesFor} 票，反对 ${votesAgainst} 票，弃权 ${abstentions} 票，记录 ${minutesNo}`;
}
