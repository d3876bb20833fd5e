import { addDays, type Carrier, type IsoDate } from '@liangpai/shared/kernel';
import { itemKinds } from '@liangpai/shared/items';
import type { FormValues } from '@liangpai/shared/forms';
import { Assessments, Consequences } from '../features/item-ratings/item-ratings.module.js';
import { SatisfactionBox, SatisfactionDesk } from '../features/satisfaction/satisfaction.module.js';
import type { Actor } from '../platform/auth/actor.js';
import { granted, type DemoHouse } from './demo-house.js';
import { onWeekday, type ItemCast } from './item-cast.js';
import { filingOf } from './item-filing.js';
import { ItemWalk } from './item-walk.js';

/** A day of a year, as `03-12`; a weekend gives way to Monday. */
export type DayOfYear = `${number}-${number}`;

/** The campaign year before the running one, which is over: whoever tells a part of it asks here for its days and its people. */
export class ClosedYear {
  constructor(readonly house: DemoHouse, readonly today: IsoDate, private readonly casts: ReadonlyMap<string, ItemCast>) {}

  get year(): number {
    return Number(this.today.slice(0, 4)) - 1;
  }

  on(day: DayOfYear): IsoDate {
    return onWeekday(this.exactly(day));
  }

  /** The day itself, weekend or not: donated hours are given on Saturdays. */
  exactly(day: DayOfYear): IsoDate {
    return `${this.year}-${day}` as IsoDate;
  }

  cast(branch: string): ItemCast {
    const cast = this.casts.get(branch);
    if (!cast) throw new Error(`no branch ${branch}`);
    return cast;
  }

  /** Files an item; its form is complete and submitted. */
  async file(carrier: Carrier, branch: string, filedOn: DayOfYear, words: FormValues, { endOn, first, duties = [], filer }: { readonly endOn: IsoDate; readonly first: number; readonly duties?: readonly string[]; readonly filer?: Actor }): Promise<ItemWalk> {
    const cast = this.cast(branch);
    const day = this.on(filedOn);
    const walk = await ItemWalk.begin(this.house, cast, carrier, day, filer ?? cast.secretary);
    const { milestone: _kept, ...values } = filingOf(carrier, cast, words, { startOn: day, endOn, first, duties });
    await walk.write(itemKinds[carrier].filing, values);
    await walk.take('submit', walk.filer);
    return walk;
  }

  /** Steps along an item's way, one a day at most and on weekdays. Returns the day of the last one. */
  walk(walk: ItemWalk, from: string, until: string, on: IsoDate): Promise<IsoDate> {
    return walk.walk(from, until, on, (step, before) => onWeekday(addDays(before, Math.max(step.days, 1))));
  }

  /** Everything on the way to its running year, with the plaque shown two days later. Returns the day on which it was hung or published. */
  async start(walk: ItemWalk, filedOn: DayOfYear): Promise<IsoDate> {
    const day = await this.walk(walk, 'in-review', 'running', this.on(filedOn));
    await walk.showPlaque(onWeekday(addDays(day, 1)));
    return day;
  }

  /** A year's assessment concluded while the item runs. */
  async conclude(walk: ItemWalk, on: IsoDate, version: number): Promise<void> {
    this.house.clock.set(on, '15:30');
    granted(await this.house.app.get(Assessments).conclude({ id: walk.id, year: this.year, version }, walk.cast.enterprise.affairs));
  }

  /** The leaders decide what was proposed about an item, kind by kind; what they do not name stays proposed. */
  async decide(walk: ItemWalk, on: IsoDate, reasons: Readonly<Record<string, string>>, dueOn: IsoDate | null = null): Promise<void> {
    const { leader } = walk.cast.enterprise;
    const consequences = this.house.app.get(Consequences);
    const proposed = granted(await this.house.app.get(Assessments).read(walk.id, leader)).consequences.filter(({ state, kind }) => state === 'proposed' && kind in reasons);
    this.house.clock.set(on, '15:40');
    for (const { id, kind, version } of proposed) granted(await consequences.decide({ id, isConfirmed: true, reason: reasons[kind] ?? '', dueOn: kind === 'rectification' ? dueOn : null, version }, leader));
  }

  /** Whoever is told of a decision has read it; the leader may say something. */
  async acknowledge(walk: ItemWalk, on: IsoDate, statement = ''): Promise<void> {
    const service = this.house.app.get(Consequences);
    const leader = await walk.leader();
    this.house.clock.set(on, '16:30');
    let isStated = statement === '';
    for (const { id } of granted(await this.house.app.get(Assessments).read(walk.id, walk.filer)).consequences.filter((one) => one.isAdverse)) {
      const { version } = granted(await service.read(id, leader));
      granted(await service.answer({ id, statement: isStated ? '' : statement, version }, leader));
      isStated = true;
      granted(await service.answer({ id, statement: '', version: version + 1 }, walk.cast.secretary));
    }
  }

  /** 满意度测评: the branch's members, some workers as representatives, and customers with printed slips. */
  async rate(walk: ItemWalk, on: IsoDate, { members, representatives = [], customers = [] }: { readonly members: readonly number[]; readonly representatives?: readonly number[]; readonly customers?: readonly number[] }): Promise<void> {
    const { house } = this;
    const desk = house.app.get(SatisfactionDesk);
    const box = house.app.get(SatisfactionBox);
    const { surveys: [survey] } = granted(await desk.ofItem(walk.id, walk.filer));
    const id = survey?.id ?? '';
    const workers = walk.cast.workers.slice(0, representatives.length);
    if (workers.length > 0) granted(await desk.addRepresentatives({ id, personIds: workers.map((person) => person.id) }, walk.filer));
    const raters = [...walk.cast.members.filter((person) => person.isOnDuty).slice(1, members.length + 1), ...workers];
    for (const [index, points] of [...members, ...representatives].entries()) {
      const rater = raters[index];
      if (!rater) continue;
      house.clock.set(addDays(on, 1 + (index % 3)), `1${index % 8}:20`);
      granted(await box.cast({ id, points }, await house.actor(rater.id)));
    }
    if (customers.length === 0) return;
    house.clock.set(addDays(on, 3), '09:10');
    const { codes } = granted(await desk.issueSlips({ id, count: customers.length + 2 }, walk.cast.enterprise.affairs));
    house.clock.set(addDays(on, 4), '14:00');
    for (const [index, points] of customers.entries()) granted(await box.castSlip({ code: codes[index] ?? '', points }));
  }
}
