import { CARRIER_LABELS } from '@liangpai/shared/kernel';
import { itemPhases, managementLevels, type ItemFacets } from '@liangpai/shared/contracts';
import { PHASE_LABELS } from '@liangpai/shared/items';
import { useEffect, useState } from 'react';
import { useIsWide } from '@/platform';
import { Box, CheckRow, Field, QuietButton, SegmentedTabs, SelectField } from '@/ui';
import '../item.scss';
import type { ListFilters } from '../list-filters';
import { levelLabels } from '../words';

export interface FilterBarProps {
  filters: ListFilters;
  /** Null until the numbers are known. */
  facets: ItemFacets | null;
  onChange: (name: keyof ListFilters, value: string) => void;
}

const views = [{ value: 'mine' as const, label: '我的' }, { value: 'all' as const, label: '职责范围' }];

interface Option { readonly value: string; readonly label: string }

/** Choices with their numbers behind; the one that is set stands there although nothing is left of it. */
function choices(all: string, options: readonly (Option & { readonly count?: number })[], chosen: string | undefined): Option[] {
  const shown = options.map(({ value, label, count }) => ({ value, label: count === undefined ? label : `${label}（${count}）` }));
  const missing = chosen && !options.some((option) => option.value === chosen) ? [{ value: chosen, label: '已选的' }] : [];
  return [{ value: '', label: all }, ...shown, ...missing];
}

/** What the list is narrowed by; on a phone the rarer filters are folded away. */
export function FilterBar({ filters, facets, onChange }: FilterBarProps) {
  const isWide = useIsWide();
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState(filters.search ?? '');
  useEffect(() => setSearch(filters.search ?? ''), [filters.search]);
  const numberOf = <T extends string>(counted: readonly { readonly value: T; readonly count: number }[] | undefined, value: T): { count?: number } => {
    const count = counted?.find((one) => one.value === value)?.count;
    return count === undefined ? {} : { count };
  };
  const carriers = choices('全部载体', (Object.keys(CARRIER_LABELS) as (keyof typeof CARRIER_LABELS)[]).map((value) => ({ value, label: CARRIER_LABELS[value], ...numberOf(facets?.carriers, value) })), filters.carrier);
  const phases = choices('全部状态', itemPhases.map((value) => ({ value, label: PHASE_LABELS[value], ...numberOf(facets?.phases, value) })), filters.phase);
  return (
    <Box className="it-filters" role="group" label="筛选">
      <Box className="it-filters-whole"><SegmentedTabs label="范围" tabs={views} value={filters.view === 'all' ? 'all' : 'mine'} onChange={(next) => onChange('view', next)} /></Box>
      <SelectField label="载体" value={filters.carrier ?? ''} options={carriers} onChange={(next) => onChange('carrier', next)} />
      <SelectField label="状态" value={filters.phase ?? ''} options={phases} onChange={(next) => onChange('phase', next)} />
      <Box className="it-filters-search"><Field label="查找" value={search} onChange={setSearch} onSubmit={() => onChange('search', search.trim())} placeholder="名称或编号，回车查找" maxLength={40} /></Box>
      {filters.carrier === 'pledge' ? <Box className="it-filters-check"><CheckRow label="只看领导带头承诺" isChecked={filters.isLeadersFirst === 'true'} onChange={(isOn) => onChange('isLeadersFirst', isOn ? 'true' : '')} /></Box> : null}
      {isWide || isOpen ? <RarerFilters filters={filters} facets={facets} onChange={onChange} /> : null}
      {isWide ? null : <Box className="it-filters-whole"><QuietButton isSmall onPress={() => setOpen(!isOpen)}>{isOpen ? '收起筛选' : '更多筛选'}</QuietButton></Box>}
    </Box>
  );
}

function RarerFilters({ filters, facets, onChange }: FilterBarProps) {
  const years = choices('全部年度', (facets?.years ?? []).map(({ value, count }) => ({ value: String(value), label: `${value}年`, count })), filters.year);
  const states = choices('全部环节', facets?.states ?? [], filters.state);
  const places = choices('全部党组织', (facets?.organisations ?? []).map(({ id, name, depth, count }) => ({ value: id, label: `${'　'.repeat(depth)}${name}`, count })), filters.organisationId);
  const levels = choices('全部层级', managementLevels.map((value) => ({ value, label: levelLabels[value], ...(facets ? { count: facets.levels.find((level) => level.value === value)?.count ?? 0 } : {}) })), filters.managementLevel);
  return (
    <>
      <SelectField label="年度" value={filters.year ?? ''} options={years} onChange={(next) => onChange('year', next)} />
      <SelectField label="党组织" value={filters.organisationId ?? ''} options={places} onChange={(next) => onChange('organisationId', next)} />
      {filters.carrier ? <SelectField label="办理环节" value={filters.state ?? ''} options={states} onChange={(next) => onChange('state', next)} /> : null}
      <SelectField label="管理层级" value={filters.managementLevel ?? ''} options={levels} onChange={(next) => onChange('managementLevel', next)} />
      <Box className="it-filters-check"><CheckRow label={facets ? `只看逾期（${facets.overdue}）` : '只看逾期'} isChecked={filters.isOverdue === 'true'} onChange={(isOn) => onChange('isOverdue', isOn ? 'true' : '')} /></Box>
    </>
  );
}
