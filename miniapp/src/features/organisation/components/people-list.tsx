import { listPeople, type PersonRow } from '@liangpai/shared/contracts';
import { personKindLabels, personKinds, type PersonKind } from '@liangpai/shared/kernel';
import { useEffect, useState } from 'react';
import { openPage, useIsWide, useQuery } from '@/platform';
import { Box, Card, Chip, DataTable, Field, Meta, Pager, QueryView, Row, SegmentedTabs, SelectField, Words, type TableColumn } from '@/ui';
import { useSettled } from '../use-settled';

type Status = 'present' | 'off-duty' | 'left';

const statusTabs = [{ value: 'present' as const, label: '在册' }, { value: 'off-duty' as const, label: '不在岗' }, { value: 'left' as const, label: '已离职' }];
const kindOptions = [{ value: 'all' as const, label: '全部类别' }, ...personKinds.map((kind) => ({ value: kind, label: personKindLabels[kind] }))];

const columns: readonly TableColumn<PersonRow>[] = [
  { title: '姓名', isPrimary: true, render: (person) => <Box className="lp-org-person"><Words>{person.name}</Words><PersonState person={person} /></Box> },
  { title: '工号', render: (person) => person.employeeNo },
  { title: '类别', render: (person) => personKindLabels[person.kind] },
  { title: '支部', render: (person) => person.branch?.name ?? '—' },
  { title: '部门班组', render: (person) => person.department?.name ?? '—' },
];

/** Said only when it differs from the usual. */
export function PersonState({ person }: { person: Pick<PersonRow, 'leftOn' | 'isOnDuty'> }) {
  if (person.leftOn !== null) return <Chip tone="red">{`${person.leftOn} 离职`}</Chip>;
  return person.isOnDuty ? null : <Chip tone="amber">不在岗</Chip>;
}

/** The people of an organisation or of everything within reach, found by name, 工号 or pinyin. */
export function PeopleList({ organisationId }: { organisationId?: string | undefined }) {
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<PersonKind | 'all'>('all');
  const [status, setStatus] = useState<Status>('present');
  const [page, setPage] = useState(1);
  const isWide = useIsWide();
  const open = (person: PersonRow) => openPage('person', { id: person.id });
  const settledSearch = useSettled(search.trim());
  useEffect(() => setPage(1), [settledSearch, kind, status]);
  const query = useQuery(listPeople, {
    organisationId, status, page, pageSize: 20,
    ...(settledSearch === '' ? {} : { search: settledSearch }),
    ...(kind === 'all' ? {} : { kind }),
  });
  return (
    <Box className="lp-org-stack">
      <Box className="lp-org-filters">
        <Field label="找人" value={search} onChange={setSearch} maxLength={40} placeholder="姓名、拼音或工号" />
        <SelectField label="人员类别" value={kind} options={kindOptions} onChange={setKind} />
      </Box>
      <SegmentedTabs label="人员状态" tabs={statusTabs} value={status} onChange={setStatus} />
      <QueryView
        query={query}
        isEmpty={({ people }) => people.length === 0}
        empty={settledSearch ? { title: `没有找到“${settledSearch}”`, hint: '可以输拼音首字母或工号的一部分，也看看别的状态里有没有。', icon: 'search' } : { title: '这里没有人', hint: '导入名册后，人员会出现在这里。' }}
      >
        {(value) => (
          <>
            {isWide ? (
              <DataTable label="人员" columns={columns} rows={value.people} keyOf={(person) => person.id} onOpen={open} openLabel={(person) => `打开${person.name}`} />
            ) : (
              <Card>
                {value.people.map((person, at) => (
                  <Row key={person.id} isDivided={at > 0} onPress={() => open(person)} aside={<PersonState person={person} />}>
                    <Box>{person.name}</Box>
                    <Meta>{[person.employeeNo, personKindLabels[person.kind], person.branch?.name ?? person.department?.name].filter(Boolean).join(' · ')}</Meta>
                  </Row>
                ))}
              </Card>
            )}
            <Pager page={value.page} pageSize={value.pageSize} total={value.total} unit="人" onChange={setPage} />
          </>
        )}
      </QueryView>
    </Box>
  );
}
