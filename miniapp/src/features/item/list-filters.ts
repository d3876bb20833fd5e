import { CARRIER_LABELS, type Carrier } from '@liangpai/shared/kernel';
import { ITEM_ATTENTION_LABELS, type DroppableFilter, type ItemFacets, type ItemPhase, type ManagementLevel } from '@liangpai/shared/contracts';
import { PHASE_LABELS } from '@liangpai/shared/items';
import type { PageQuery } from '@/platform';
import { levelLabels } from './words';

/** Filters of the list as they stand in its address; the names are those of the list's contract. */
const names = ['view', 'year', 'carrier', 'phase', 'state', 'organisationId', 'isOwnLevel', 'managementLevel', 'isLeadersFirst', 'isOverdue', 'attention', 'search'] as const;
export type ListFilters = Readonly<Partial<Record<(typeof names)[number], string>>>;

/** Reads the filters from an address; what is not a filter is left out. */
export function readFilters(query: Readonly<Record<string, string | undefined>>): ListFilters {
  const given = Object.fromEntries(names.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  return { ...given, view: given.view === 'all' ? 'all' : 'mine' };
}

/** The filters with one changed; an empty value takes it back. What only makes sense with another goes with it. */
export function withFilter(filters: ListFilters, name: keyof ListFilters, value: string): ListFilters {
  const dependent: readonly string[] = name === 'carrier' ? ['state', 'isLeadersFirst'] : name === 'organisationId' ? ['isOwnLevel'] : [];
  const rest = Object.fromEntries(Object.entries(filters).filter(([one]) => one !== name && !dependent.includes(one)));
  return name === 'view' ? { ...rest, view: value === 'all' ? 'all' : 'mine' } : value === '' ? rest : { ...rest, [name]: value };
}

/** The address of a filtered page. */
export function addressOf(filters: ListFilters, page: number): PageQuery {
  return { ...(filters as PageQuery), ...(page > 1 ? { page: String(page) } : {}) };
}

/** What a filter that is set says, e.g. “2025年”; null when it is not set. */
export function wordOf(filter: DroppableFilter, filters: ListFilters, facets: ItemFacets | null): string | null {
  const value = filters[filter];
  if (!value) return null;
  switch (filter) {
    case 'search': return `名称、编号含“${value}”`;
    case 'year': return `${value}年`;
    case 'carrier': return CARRIER_LABELS[value as Carrier];
    case 'phase': return PHASE_LABELS[value as ItemPhase];
    case 'state': return facets?.states.find((state) => state.value === value)?.label ?? '某一环节';
    case 'organisationId': return `${facets?.organisations.find((place) => place.id === value)?.name ?? '某一党组织'}${filters.isOwnLevel ? '（本级）' : ''}`;
    case 'managementLevel': return levelLabels[value as ManagementLevel];
    case 'isLeadersFirst': return '领导带头承诺';
    case 'isOverdue': return '已逾期';
    case 'attention': return ITEM_ATTENTION_LABELS[value as keyof typeof ITEM_ATTENTION_LABELS];
    case 'view': return value === 'mine' ? '只看我的' : null;
  }
}
