import { Injectable } from '@nestjs/common';
import type { Carrier } from '@liangpai/shared/kernel';
import { itemAttentions, type Board, type ItemAttention, type ItemFilters, type ItemPhase } from '@liangpai/shared/contracts';
import { itemWorkflows } from '@liangpai/shared/workflow';
import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { CaseStep } from '../../platform/workflow/case-history.js';
import { attentionConditions, attentionParameters, ItemReading, type Item } from '../items/items.module.js';
import { medianOf, type Tally } from './median.js';

/** Items of one kind in one phase at one organisation: what every number of a board is added up from. */
export interface CountedGroup {
  readonly carrier: Carrier;
  readonly phase: ItemPhase;
  readonly organisationId: string;
  readonly organisationPath: string;
  readonly total: number;
  readonly attentions: Readonly<Record<ItemAttention, number>>;
}

/** More years than this are not offered. */
const mostYears = 20;

/** Counts items in the database, within the query that the list of items uses: a number is the length of the list that it opens. */
@Injectable()
export class BoardCounts {
  constructor(private readonly reading: ItemReading, private readonly clock: Clock) {}

  async groups(filters: ItemFilters, actor: Actor): Promise<CountedGroup[]> {
    const query = this.reading.narrowed(filters, actor).setParameters(attentionParameters(this.clock))
      .select('item.carrier', 'carrier').addSelect('item.phase', 'phase').addSelect('item.organisationId', 'organisationId').addSelect('item.organisationPath', 'organisationPath').addSelect('COUNT(*)', 'total');
    itemAttentions.forEach((attention, index) => query.addSelect(`SUM(CASE WHEN ${attentionConditions[attention]} THEN 1 ELSE 0 END)`, `attention${index}`));
    const rows = await query.groupBy('item.carrier').addGroupBy('item.phase').addGroupBy('item.organisationId').addGroupBy('item.organisationPath')
      .getRawMany<{ carrier: Carrier; phase: ItemPhase; organisationId: string; organisationPath: string; total: number | string } & Record<string, string | number>>();
    return rows.map((row) => ({
      carrier: row.carrier, phase: row.phase, organisationId: row.organisationId, organisationPath: row.organisationPath, total: Number(row.total),
      attentions: Object.fromEntries(itemAttentions.map((attention, index) => [attention, Number(row[`attention${index}`])])) as CountedGroup['attentions'],
    }));
  }

  /** Where items wait whose step is overdue; the longest queue first. */
  async overdueStations(filters: ItemFilters, actor: Actor): Promise<Board['overdueStations']> {
    const rows = await this.reading.narrowed({ ...filters, attention: 'overdue-step' }, actor)
      .select('item.carrier', 'carrier').addSelect('item.state', 'state').addSelect('COUNT(*)', 'size').groupBy('item.carrier').addGroupBy('item.state').getRawMany<{ carrier: Carrier; state: string; size: number | string }>();
    return rows.map(({ carrier, state, size }) => ({ carrier, state, label: labelOf(carrier, state), count: Number(size) })).sort((one, other) => other.count - one.count || one.label.localeCompare(other.label));
  }

  async years(filters: ItemFilters, actor: Actor): Promise<number[]> {
    const { year: _year, ...everyYear } = filters;
    const rows = await this.reading.narrowed(everyYear, actor).select('DISTINCT item.year', 'year').orderBy('year', 'DESC').limit(mostYears).getRawMany<{ year: number | string }>();
    return [...new Set([Number(this.clock.today().slice(0, 4)), ...rows.map((row) => Number(row.year))])].sort((one, other) => other - one);
  }

  /** How long items stood at each desk that they have left. */
  async durations(filters: ItemFilters, actor: Actor): Promise<Board['durations']> {
    const query = this.reading.narrowed(filters, actor)
      .innerJoin(CaseStep, 'step', `step.subjectKind = 'item' AND step.subjectId = item.id AND step.fromState NOT IN ('draft', 'running')`)
      .innerJoin(CaseStep, 'earlier', `earlier.subjectKind = 'item' AND earlier.subjectId = item.id AND earlier.position = step.position - 1`);
    const rows = await query.select('item.carrier', 'carrier').addSelect('step.fromState', 'state').addSelect(wholeDays(query, 'earlier.at', 'step.at'), 'days').addSelect('COUNT(*)', 'size')
      .groupBy('item.carrier').addGroupBy('step.fromState').addGroupBy('days').getRawMany<{ carrier: Carrier; state: string; days: number | string; size: number | string }>();
    const stations = new Map<string, { carrier: Carrier; state: string; tallies: Tally[] }>();
    for (const { carrier, state, days, size } of rows) {
      const station = stations.get(`${carrier} ${state}`) ?? { carrier, state, tallies: [] };
      station.tallies.push({ value: Number(days), count: Number(size) });
      stations.set(`${carrier} ${state}`, station);
    }
    return [...stations.values()].map(({ carrier, state, tallies }) => ({
      carrier, state, label: labelOf(carrier, state), medianDays: medianOf(tallies), passed: tallies.reduce((sum, tally) => sum + tally.count, 0),
    })).sort((one, other) => placeInLife(one) - placeInLife(other));
  }
}

function labelOf(carrier: Carrier, state: string): string {
  return itemWorkflows[carrier].states[state] ?? state;
}

/** Kind by kind, and each kind's stations as an item passes them. */
function placeInLife({ carrier, state }: { carrier: Carrier; state: string }): number {
  return Object.keys(itemWorkflows).indexOf(carrier) * 100 + Object.keys(itemWorkflows[carrier].states).indexOf(state);
}

/** Full days between two instants; databases have no word for it in common. */
function wholeDays(query: SelectQueryBuilder<Item>, from: string, to: string): string {
  const isSqlite = query.connection.options.type === 'better-sqlite3';
  return isSqlite ? `(CAST(strftime('%s', ${to}) AS INTEGER) - CAST(strftime('%s', ${from}) AS INTEGER)) / 86400` : `TIMESTAMPDIFF(DAY, LEFT(${from}, 19), LEFT(${to}, 19))`;
}
