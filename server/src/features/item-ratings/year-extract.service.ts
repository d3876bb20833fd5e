import { Injectable } from '@nestjs/common';
import { CARRIER_LABELS, isRefusal, type Carrier } from '@liangpai/shared/kernel';
import { YEAR_EXTRACT_LABELS, type downloadYearExtract, type InputOf } from '@liangpai/shared/contracts';
import { evaluateParticipationYear } from '@liangpai/shared/evaluation';
import { isYes, rowsOf, textOf } from '@liangpai/shared/forms';
import { itemWorkflows } from '@liangpai/shared/workflow';
import { Between, DataSource, In } from 'typeorm';
import { withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { writeSheet, type SheetColumn } from '../../platform/printing/index.js';
import { Item, ItemMember } from '../items/items.module.js';
import { ItemRecord } from '../item-year/item-year.module.js';
import { Directory, Person } from '../organisations/organisations.module.js';
import { RulebookEditions } from '../rulebooks/rulebooks.module.js';
import { SatisfactionCount } from '../satisfaction/satisfaction.module.js';
import { Candidates } from './candidates.service.js';
import { Consequences } from './consequences.service.js';

/** One item of the year, as the three outside assessments want it (SY-ZT-22). */
interface ResultRow {
  readonly organisation: string;
  readonly secretary: string;
  readonly carrier: Carrier;
  readonly item: Item;
  readonly leader: string;
  readonly outcome: string;
  readonly clauses: string;
  readonly satisfaction: string | null;
  readonly inputs: readonly (number | null)[];
  readonly isOutstanding: boolean;
  readonly decided: string;
}

interface ParticipationRow {
  readonly person: Person;
  readonly branch: string;
  readonly items: readonly { readonly item: Item; readonly role: string }[];
  /** Activities of the person's task forces, and those attended in time. */
  readonly activities: number;
  readonly attended: number;
  /** Per cent; null without an activity. */
  readonly share: string | null;
}

const mostRows = 5000;

/** A year's results as Excel: per organisation, per secretary (SY-ZT-42), per member (SY-TJ-10). */
@Injectable()
export class YearExtract {
  constructor(
    private readonly source: DataSource, private readonly clock: Clock, private readonly directory: Directory, private readonly candidates: Candidates, private readonly consequences: Consequences, private readonly satisfaction: SatisfactionCount,
    private readonly editions: RulebookEditions,
  ) {}

  async write({ year, of }: InputOf<typeof downloadYearExtract>, actor: Actor): Promise<{ bytes: Buffer; name: string }> {
    const title = `${year}年${YEAR_EXTRACT_LABELS[of]}`;
    if (of === 'participation') return { bytes: await writeSheet(participationColumns, await this.participation(year, actor), title), name: `${title}.xlsx` };
    const rows = await this.results(year, actor);
    if (of === 'organisations') return { bytes: await writeSheet(resultColumns, rows, title), name: `${title}.xlsx` };
    const bySecretary = [...rows].sort((one, other) => (one.secretary < other.secretary ? -1 : one.secretary > other.secretary ? 1 : 0));
    return { bytes: await writeSheet([secretaryColumn, ...resultColumns.filter((column) => column.header !== '书记')], bySecretary, title), name: `${title}.xlsx` };
  }

  private async results(year: number, actor: Actor): Promise<ResultRow[]> {
    const assessed = await this.candidates.assessed(year, actor);
    const items = assessed.map(({ item }) => item);
    const organisationIds = [...new Set(items.map((item) => item.organisationId))];
    const [places, secretaries, leaders, satisfaction, consequences] = await Promise.all([
      this.directory.organisations(organisationIds), this.secretaryNames(organisationIds), this.directory.people([...new Set(items.flatMap((item) => (item.leaderId ? [item.leaderId] : [])))]),
      this.satisfaction.resultsOf(items.map((item) => item.id)), this.consequences.ofItems(items.map((item) => item.id)),
    ]);
    return assessed.map(({ item, assessment }) => {
      const { content, conclusion } = assessment;
      return {
        organisation: places.find((place) => place.id === item.organisationId)?.name ?? '', secretary: secretaries.get(item.organisationId) ?? '', carrier: item.carrier, item, leader: leaders.find((person) => person.id === item.leaderId)?.name ?? '',
        outcome: conclusion?.label ?? '', clauses: conclusion?.explanation.citations.map((citation) => citation.clause).join('、') ?? '', satisfaction: satisfaction.get(item.id)?.mean ?? null,
        inputs: [content.qualitativeScore, content.quantitative, content.leaders, content.employees], isOutstanding: content.isOutstanding,
        decided: consequences.filter((row) => row.itemId === item.id && row.state === 'confirmed').map((row) => row.label).join('；'),
      };
    });
  }

  /** By organisation, the names of its secretaries today. */
  private async secretaryNames(organisationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const held = await this.directory.secretariesOf(organisationIds);
    const people = new Map((await this.directory.people([...new Set([...held.values()].flat())])).map((person) => [person.id, person.name]));
    return new Map([...held].map(([id, secretaries]) => [id, secretaries.flatMap((personId) => people.get(personId) ?? []).join('、')]));
  }

  /** Who took part in what, for 年度目标责任制考核: leaders and team members of the year's items that were approved. */
  private async participation(year: number, actor: Actor): Promise<ParticipationRow[]> {
    const reach = withinReach(actor, 'item.read', 'item.organisationPath');
    const { manager } = this.source;
    const items = await manager.createQueryBuilder(Item, 'item').where('item.enterpriseId = :enterpriseId AND item.year = :year', { enterpriseId: actor.enterpriseId, year }).andWhere(`item.phase IN ('running', 'in-closing', 'ended') AND item.number IS NOT NULL`)
      .andWhere(reach.sql, reach.parameters).orderBy('item.number').addOrderBy('item.id').limit(mostRows).getMany();
    const members = items.length ? await manager.findBy(ItemMember, { itemId: In(items.map((item) => item.id)) }) : [];
    const taken = new Map<string, Map<string, { item: Item; role: string }>>();
    const note = (personId: string, item: Item, role: string): void => {
      taken.set(personId, (taken.get(personId) ?? new Map<string, { item: Item; role: string }>()).set(item.id, { item, role }));
    };
    for (const item of items) {
      members.filter((one) => one.itemId === item.id).forEach((one) => note(one.personId, item, one.duty || '成员'));
      if (item.leaderId) note(item.leaderId, item, '负责人');
    }
    const people = await this.directory.people([...taken.keys()]);
    const branches = new Map((await this.directory.organisations([...new Set(people.flatMap((person) => (person.branchId ? [person.branchId] : [])))])).map((place) => [place.id, place.name]));
    const attendance = await this.attendance(items, year, actor);
    return people.map((person) => {
      const own = [...(taken.get(person.id)?.values() ?? [])];
      return { person, branch: branches.get(person.branchId ?? '') ?? '', items: own, ...attendance(person.id, own.map(({ item }) => item.id)) };
    }).sort((one, other) => (one.branch + one.person.employeeNo < other.branch + other.person.employeeNo ? -1 : 1));
  }

  /** How often somebody came in time to the activities of the own task forces (SY-TJ-10, SY-TJ-13). */
  private async attendance(items: readonly Item[], year: number, actor: Actor): Promise<(personId: string, itemIds: readonly string[]) => Pick<ParticipationRow, 'activities' | 'attended' | 'share'>> {
    const forces = items.filter((item) => item.carrier === 'task-force').map((item) => item.id);
    const records = forces.length ? await this.source.manager.findBy(ItemRecord, { itemId: In(forces), kind: 'activity', isStruck: false, day: Between(`${year}-01-01`, `${year}-12-31`) }) : [];
    const edition = await this.editions.editionOnDay('SY', this.clock.today(), `/${actor.enterpriseId}/`);
    return (personId, itemIds) => {
      const own = records.filter((record) => itemIds.includes(record.itemId));
      const attended = own.filter((record) => rowsOf(record.content, 'attendance').some((row) => textOf(row, 'person') === personId && isYes(row, 'isOnTime'))).length;
      const participation = isRefusal(edition) ? edition : evaluateParticipationYear(edition, { activities: own.length, attended });
      return { activities: own.length, attended, share: isRefusal(participation) ? null : (participation.values.percent?.toTruncated() ?? null) };
    };
  }
}

const secretaryColumn: SheetColumn<ResultRow> = { header: '书记', value: (row) => row.secretary };
const resultColumns: readonly SheetColumn<ResultRow>[] = [
  { header: '党组织', width: 24, value: (row) => row.organisation }, secretaryColumn, { header: '载体', width: 18, value: (row) => CARRIER_LABELS[row.carrier] }, { header: '编号', width: 18, value: (row) => row.item.number }, { header: '名称', width: 30, value: (row) => row.item.name },
  { header: '负责人', value: (row) => row.leader }, { header: '状态', value: (row) => itemWorkflows[row.carrier].states[row.item.state] ?? row.item.state }, { header: '评定', width: 20, value: (row) => row.outcome }, { header: '依据条款', width: 24, value: (row) => row.clauses },
  { header: '满意度', value: (row) => row.satisfaction }, { header: '定性评价', value: (row) => row.inputs[0] ?? null }, { header: '定量评价', value: (row) => row.inputs[1] ?? null }, { header: '领导评议', value: (row) => row.inputs[2] ?? null },
  { header: '职工评议', value: (row) => row.inputs[3] ?? null }, { header: '成绩突出', value: (row) => row.isOutstanding }, { header: '已决定', width: 40, value: (row) => row.decided },
];
const participationColumns: readonly SheetColumn<ParticipationRow>[] = [
  { header: '党支部', width: 24, value: (row) => row.branch }, { header: '姓名', value: (row) => row.person.name }, { header: '工号', value: (row) => row.person.employeeNo }, { header: '参与项数', value: (row) => row.items.length },
  { header: '其中负责', value: (row) => row.items.filter(({ role }) => role === '负责人').length }, { header: '其中已完成', value: (row) => row.items.filter(({ item }) => item.phase === 'ended' && item.state !== 'cancelled').length },
  { header: '突击队活动次数', value: (row) => row.activities }, { header: '按时到位次数', value: (row) => row.attended }, { header: '按时到位（%）', value: (row) => row.share },
  { header: '参与情况', width: 60, value: (row) => row.items.map(({ item, role }) => `${item.name}（${role}）`).join('；') },
];
