import { addDays, isRefusal, lastDayOf, nextPeriod, quarterOf, type Carrier, type IsoDate } from '@liangpai/shared/kernel';
import type { AssessmentContent, ItemOrigin, ItemView, ItemYear } from '@liangpai/shared/contracts';
import { rowsOf, textOf, type FormCode, type FormValues, type RecordKind } from '@liangpai/shared/forms';
import { requirementOf, reviewFactorsOf } from '@liangpai/shared/items';
import type { Actor } from '../platform/auth/actor.js';
import { Assessments } from '../features/item-ratings/item-ratings.module.js';
import { ItemEvidences } from '../features/item-year/item-evidence.service.js';
import { ItemGoals, ItemHoursLog, ItemRecords, ItemYearReading } from '../features/item-year/item-year.module.js';
import { ItemQuarters } from '../features/item-year/item-quarters.service.js';
import { ItemReading, ItemsService, ItemSteps } from '../features/items/items.module.js';
import { Notices } from '../features/notices/notices.module.js';
import { PlaqueReading, PlaqueSteps } from '../features/plaques/plaques.module.js';
import { granted, type DemoHouse } from './demo-house.js';
import { drawnSignature } from './drawn-signature.js';
import { evidencePaper, type EvidencePaper } from './evidence-paper.js';
import type { ItemCast } from './item-cast.js';
import { itemWays, opinionOf, reviewRemarks, type StepTaker, type WayStep } from './item-ways.js';

/** When offices sign. */
const hours = ['08:50', '09:40', '10:30', '11:10', '13:40', '14:20', '15:10', '16:00'];

/** How a goal came out: a figure, or done or not; with what shows it. */
export interface GoalOutcome {
  readonly actual: string | boolean;
  readonly evidence: string;
}

/** One item of the demonstration, led through its life by the people who would. Every call is a use case of the product. */
export class ItemWalk {
  private static begun = 0;
  private readonly turn = (ItemWalk.begun += 1);

  private constructor(private readonly house: DemoHouse, readonly cast: ItemCast, readonly carrier: Carrier, readonly id: string, readonly filer: Actor) {}

  static async begin(house: DemoHouse, cast: ItemCast, carrier: Carrier, on: IsoDate, filer = cast.secretary, origin: ItemOrigin = 'application'): Promise<ItemWalk> {
    house.clock.set(on, '09:20');
    const item = granted(await house.app.get(ItemsService).create({ carrier, organisationId: cast.organisation.id, origin }, filer));
    return new ItemWalk(house, cast, carrier, item.id, filer);
  }

  /** An item that something else began, such as an open call. */
  static of(house: DemoHouse, cast: ItemCast, carrier: Carrier, id: string): ItemWalk {
    return new ItemWalk(house, cast, carrier, id, cast.secretary);
  }

  async write(form: FormCode, values: FormValues): Promise<void> {
    const { sheets } = await this.read(this.filer);
    granted(await this.house.app.get(ItemsService).saveSheet({ id: this.id, form, version: sheets.find((sheet) => sheet.form === form)?.version ?? 0, values: values as never }, this.filer));
  }

  read(by: Actor): Promise<ItemView> {
    return this.house.app.get(ItemReading).read(this.id, by).then(granted);
  }

  year(): Promise<ItemYear> {
    return this.house.app.get(ItemYearReading).read(this.id, this.filer).then(granted);
  }

  /** Takes a step with everything that it asks for, at the clock's moment. */
  async take(action: string, by: Actor, opinion = opinionOf(this.carrier, action, this.turn)): Promise<void> {
    const { version } = await this.read(by);
    const { checklist, needsCommittee, needsLevel, channels } = requirementOf(this.carrier, action);
    const { turn } = this;
    const today = this.house.clock.today();
    const step = {
      id: this.id, version, action, opinion, signature: null, checklist: Object.fromEntries(Object.keys(checklist).map((key) => [key, true])),
      committee: needsCommittee ? { meetingOn: today, eligible: 7, present: 6, votesFor: 6, votesAgainst: 0, abstentions: 0, minutesNo: `${today.slice(0, 4)}年第${Number(today.slice(5, 7))}次支委会` } : null,
      managementLevel: needsLevel ? (turn % 4 === 1 ? ('company' as const) : ('unit' as const)) : null, channels: channels ? channels.needed.slice(turn % 2, (turn % 2) + 2) : [],
      factors: Object.fromEntries(reviewFactorsOf(this.carrier, action).map((factor) => [factor, reviewRemarks[factor][turn % 3] ?? ''])),
    };
    const steps = this.house.app.get(ItemSteps);
    const answer = await steps.take({ ...step, grounds: [] }, by);
    // Around New Year two campaign years meet in one calendar year, so that a branch may come to a third zone.
    const needsGround = isRefusal(answer) && answer.code === 'ITEM.GROUNDS_REQUIRED' && this.carrier === 'responsibility-zone';
    granted(needsGround ? await steps.take({ ...step, grounds: [{ clause: 'SY-ZR-T4', text: '几个工段相距较远，分设便于包干。' }] }, by) : answer);
  }

  /** Walks from the state it is in along its way until a state, on the days that `dayOf` names. Returns the day of the last step. */
  async walk(from: string, until: string, on: IsoDate, dayOf: (step: WayStep, before: IsoDate) => IsoDate = (step, before) => addDays(before, step.days)): Promise<IsoDate> {
    const way = itemWays[this.carrier];
    let day = on;
    for (const step of way.slice(way.findIndex((each) => each.from === from))) {
      if (step.from === until) return day;
      // A direct grant goes past the office, an application past the grant.
      if ((await this.read(this.taker('office'))).state !== step.from) continue;
      day = dayOf(step, step.action === 'end-notice' ? await this.noticeEndsOn() : day);
      this.house.clock.set(day, hours[(this.turn * 3 + way.indexOf(step)) % hours.length]);
      await this.take(step.action, this.taker(step.by));
    }
    return day;
  }

  /** Who takes a step; whoever filed an item for the unit leaves the unit's part to the deputy. */
  taker(by: StepTaker): Actor {
    const { cast } = this;
    const takers: Readonly<Record<StepTaker, Actor>> = {
      filer: this.filer, unit: cast.unit.secretary.personId === this.filer.personId ? cast.unit.deputy : cast.unit.secretary, deputy: cast.unit.deputy, office: cast.enterprise.affairs, leader: cast.enterprise.leader, administration: cast.administration.head, recognition: cast.recognition.head,
    };
    return takers[by];
  }

  private async noticeEndsOn(): Promise<IsoDate> {
    const standing = await this.house.app.get(Notices).standingOf(this.house.source.manager, { subjectKind: 'item', subjectId: this.id });
    if (!standing?.endsOn) throw new Error('no notice was put up');
    return standing.endsOn as IsoDate;
  }

  /** 保密审查 and approval of the plaque that hanging made. */
  async showPlaque(on: IsoDate): Promise<void> {
    const { reviewer, leader, affairs } = this.cast.enterprise;
    const { plaque } = await this.read(affairs);
    if (!plaque) return;
    const { open } = granted(await this.house.app.get(PlaqueReading).read(plaque.id, affairs));
    if (!open) return;
    this.house.clock.set(on, '14:00');
    granted(await this.house.app.get(PlaqueSteps).take({ id: open.id, action: 'pass-review', opinion: '不涉及客户、图号和工艺参数，可以公开。' }, reviewer));
    this.house.clock.set(addDays(on, 1), '10:20');
    granted(await this.house.app.get(PlaqueSteps).take({ id: open.id, action: 'approve', opinion: '同意挂出。' }, leader));
  }

  /** Takes a shown plaque down, with the words that its code tells from then on. */
  async takePlaqueDown(on: IsoDate, notice: string): Promise<void> {
    const { affairs } = this.cast.enterprise;
    const { plaque } = await this.read(affairs);
    if (!plaque?.isShown) return;
    const { shown } = granted(await this.house.app.get(PlaqueReading).read(plaque.id, affairs));
    if (!shown) return;
    this.house.clock.set(on, '15:10');
    granted(await this.house.app.get(PlaqueSteps).take({ id: shown.id, action: 'withdraw', opinion: notice }, affairs));
  }

  /** An entry in the item's log. Returns its identifier. */
  async record(kind: RecordKind, on: IsoDate, values: FormValues, by: Actor = this.filer): Promise<{ id: string; version: number }> {
    this.house.clock.set(on, '16:10');
    const signature = kind === 'summary' ? drawnSignature(by.name) : null;
    const { id, version } = granted(await this.house.app.get(ItemRecords).add({ id: this.id, kind, day: on, values: values as never, signature }, by));
    return { id, version };
  }

  /** 季度进展: the leader signs with the figures of that day. */
  async signQuarter(on: IsoDate, text: string, actuals: readonly (string | null)[] = []): Promise<void> {
    const leader = await this.leader();
    const { goals } = await this.year();
    this.house.clock.set(on, '16:40');
    granted(await this.house.app.get(ItemQuarters).save({
      id: this.id, quarter: quarterOf(on), version: 0, text, signature: drawnSignature(leader.name), figures: goals.flatMap((goal, index) => { const actual = actuals[index]; return actual ? [{ goalId: goal.id, actual }] : []; }),
    }, leader));
  }

  /** Every quarter that has ended since a day is signed two days before its end, with the words and figures that are left. */
  async signQuartersSince(on: IsoDate, today: IsoDate, records: readonly (readonly [text: string, ...actuals: (string | null)[]])[]): Promise<void> {
    let quarter = quarterOf(on);
    for (const [text, ...actuals] of records) {
      const signedOn = addDays(lastDayOf(quarter), -2);
      if (lastDayOf(quarter) >= today) return;
      if (signedOn >= on) await this.signQuarter(signedOn, text, actuals);
      quarter = nextPeriod(quarter);
    }
  }

  /** What each goal came to, told by the leader; goals without an outcome stay open. */
  async recordGoals(on: IsoDate, outcomes: readonly (GoalOutcome | null)[]): Promise<void> {
    const leader = await this.leader();
    const { goals } = await this.year();
    this.house.clock.set(on, '15:00');
    for (const [index, goal] of goals.entries()) {
      const outcome = outcomes[index];
      if (!outcome) continue;
      const isFigure = typeof outcome.actual === 'string';
      granted(await this.house.app.get(ItemGoals).record({
        id: goal.id, version: goal.version, actual: isFigure ? String(outcome.actual) : null, asOfOn: isFigure ? on : null, isDone: outcome.actual === true, evidence: outcome.evidence,
      }, leader));
    }
  }

  /** A member's hours after work, accepted by the branch secretary or, with a reason, not. */
  async giveHours(personId: string, on: IsoDate, [fromHour, toHour]: readonly [number, number], content: string, refusal = ''): Promise<void> {
    const log = this.house.app.get(ItemHoursLog);
    this.house.clock.set(addDays(on, 1), '08:10');
    const entry = granted(await log.log({ id: this.id, day: on, fromMinute: fromHour * 60, toMinute: toHour * 60, content }, await this.house.actor(personId)));
    this.house.clock.set(addDays(on, 2), '08:30');
    granted(await log.confirm({ id: entry.id, version: entry.version, isAccepted: refusal === '', reason: refusal }, personId === this.cast.secretary.personId ? await this.leader() : this.cast.secretary));
  }

  /** A paper put to the item, a quarter or an entry. */
  async attach(on: IsoDate, fileName: string, paper: Omit<EvidencePaper, 'signed'>, fields: { readonly quarter?: string; readonly recordId?: string } = {}): Promise<void> {
    this.house.clock.set(on, '11:20');
    const bytes = await evidencePaper({ ...paper, signed: [this.cast.organisation.name, `${Number(on.slice(0, 4))} 年 ${Number(on.slice(5, 7))} 月 ${Number(on.slice(8))} 日`] }, this.house.clock.instant());
    granted(await this.house.app.get(ItemEvidences).add({ bytes, fileName: `${fileName}.pdf`, fields: { itemId: this.id, ...fields } }, this.filer));
  }

  /** The year's evaluation by the 直属单位 or the office, as it stands before a conclusion. Returns its version. */
  async assess(on: IsoDate, content: AssessmentContent, by: Actor = this.cast.enterprise.affairs): Promise<number> {
    this.house.clock.set(on, '09:30');
    const saved = granted(await this.house.app.get(Assessments).save({ id: this.id, year: Number(on.slice(0, 4)), version: 0, ...content }, by));
    return saved.current.version;
  }

  /** The Party members of the team as the filing form names them, the leader first. */
  async team(): Promise<{ readonly id: string; readonly team: readonly string[] }> {
    const [filing] = (await this.read(this.filer)).sheets;
    const members = new Set(this.cast.members.map((person) => person.id));
    const leader = await this.leader();
    return { id: leader.personId, team: rowsOf((filing?.values ?? {}) as FormValues, 'team').map((row) => textOf(row, 'person')).filter((id) => members.has(id)) };
  }

  async leader(): Promise<Actor> {
    const { leader } = (await this.year()).item;
    return leader ? this.house.actor(leader.id) : this.filer;
  }
}
