import { Injectable } from '@nestjs/common';
import { CARRIER_LABELS, type Carrier } from '@liangpai/shared/kernel';
import { droppableFilters, itemPhases, managementLevels, type DroppableFilter, type ItemFacets as Facets, type ItemFilters } from '@liangpai/shared/contracts';
import { itemWorkflows } from '@liangpai/shared/workflow';
import type { Actor } from '../../platform/auth/actor.js';
import { Directory } from '../organisations/organisations.module.js';
import { ItemReading } from './item-reading.service.js';

interface Counted { readonly value: string; readonly count: number }

/** How many items each choice of a list's filters leaves (SY-ZT-43). */
@Injectable()
export class ItemFacets {
  constructor(private readonly reading: ItemReading, private readonly directory: Directory) {}

  async read(filters: ItemFilters, actor: Actor): Promise<Facets> {
    const [total, overdue, years, carriers, phases, states, levels, organisations] = await Promise.all([
      this.reading.narrowed(filters, actor).getCount(), this.reading.narrowed({ ...filters, isOverdue: true }, actor).getCount(),
      this.grouped(without(filters, 'year'), 'item.year', actor), this.grouped(without(filters, 'carrier'), 'item.carrier', actor), this.grouped(without(filters, 'phase'), 'item.phase', actor),
      filters.carrier ? this.grouped(without(filters, 'state'), 'item.state', actor) : [], this.grouped(without(filters, 'managementLevel'), 'item.managementLevel', actor), this.organisations(without(filters, 'organisationId'), actor),
    ]);
    const of = (counted: readonly Counted[], value: string): number => counted.find((one) => one.value === value)?.count ?? 0;
    const labels = filters.carrier ? itemWorkflows[filters.carrier].states : {};
    return {
      total, overdue,
      years: years.map(({ value, count }) => ({ value: Number(value), count })).sort((one, other) => other.value - one.value),
      carriers: (Object.keys(CARRIER_LABELS) as Carrier[]).map((value) => ({ value, count: of(carriers, value) })),
      phases: itemPhases.map((value) => ({ value, count: of(phases, value) })),
      states: Object.entries(labels).flatMap(([value, label]) => (of(states, value) > 0 || filters.state === value ? [{ value, label, count: of(states, value) }] : [])),
      levels: managementLevels.map((value) => ({ value, count: of(levels, value) })),
      organisations, without: total === 0 ? await this.totalsWithout(filters, actor) : [],
    };
  }

  private async grouped(filters: ItemFilters, column: string, actor: Actor): Promise<Counted[]> {
    const rows = await this.reading.narrowed(filters, actor).select(column, 'value').addSelect('COUNT(*)', 'count').groupBy(column).getRawMany<{ value: string | number | null; count: string | number }>();
    return rows.flatMap(({ value, count }) => (value === null ? [] : [{ value: String(value), count: Number(count) }]));
  }

  /** Organisations that filed something and those above them, in the order of the tree. */
  private async organisations(filters: ItemFilters, actor: Actor): Promise<Facets['organisations']> {
    const counts = new Map<string, number>();
    for (const { value, count } of await this.grouped(filters, 'item.organisationPath', actor)) {
      for (const id of value.split('/').filter(Boolean)) counts.set(id, (counts.get(id) ?? 0) + count);
    }
    const places = (await this.directory.organisations([...counts.keys()])).sort((one, other) => (one.path < other.path ? -1 : 1));
    return places.map(({ id, name, path }) => ({ id, name, depth: path.split('/').filter(Boolean).length - 1, count: counts.get(id) ?? 0 }));
  }

  /** What an empty list would hold without one of its filters. */
  private async totalsWithout(filters: ItemFilters, actor: Actor): Promise<Facets['without']> {
    const set = droppableFilters.filter((filter) => (filter === 'view' ? filters.view === 'mine' : filters[filter] !== undefined));
    return Promise.all(set.map(async (filter) => ({ filter, total: await this.reading.narrowed(without(filters, filter), actor).getCount() })));
  }
}

/** The filters but one; an organisation goes with whether only its own level is meant, a carrier with what is its own. */
function without(filters: ItemFilters, filter: DroppableFilter): ItemFilters {
  const { view, ...rest } = filters;
  if (filter === 'view') return { ...rest, view: 'all' };
  const gone: readonly string[] = filter === 'organisationId' ? [filter, 'isOwnLevel'] : filter === 'carrier' ? [filter, 'state', 'isLeadersFirst'] : [filter];
  return { view, ...(Object.fromEntries(Object.entries(rest).filter(([name]) => !gone.includes(name))) as Omit<ItemFilters, 'view'>) };
}
