import { listAudit, type AuditEntryRow } from '@liangpai/shared/contracts';
import { useEffect, useState } from 'react';
import { formatInstant, useQuery } from '@/platform';
import { Box, Columns, DataTable, DateField, Facts, Page, Pager, QueryView, Sheet, type TableColumn } from '@/ui';
import { AuditCheck } from './audit-check';
import '../organisation.scss';

const columns: readonly TableColumn<AuditEntryRow>[] = [
  { title: '做了什么', isPrimary: true, render: (entry) => entry.actionLabel },
  { title: '时间', render: (entry) => formatInstant(entry.at) },
  { title: '谁', render: (entry) => entry.actor?.name ?? '系统' },
  { title: '对象', render: (entry) => entry.subjectLabel },
];

/** What was done, by whom, when; and whether the log itself is whole. */
export function AuditScreen() {
  const [fromOn, setFromOn] = useState('');
  const [toOn, setToOn] = useState('');
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<AuditEntryRow>();
  useEffect(() => setPage(1), [fromOn, toOn]);
  const query = useQuery(listAudit, { page, pageSize: 20, ...(fromOn ? { fromOn } : {}), ...(toOn ? { toOn } : {}) });
  return (
    <Page title="操作日志" backTo="me" width="wide">
      <AuditCheck />
      <Columns>
        <DateField label="从哪天" isOptional value={fromOn} onChange={setFromOn} />
        <DateField label="到哪天" isOptional value={toOn} onChange={setToOn} />
      </Columns>
      <QueryView query={query} isEmpty={(value) => value.entries.length === 0} empty={{ title: '这段时间没有记录', icon: 'note' }} lines={6}>
        {(value) => (
          <Box className="lp-org-stack">
            <DataTable label="操作日志" columns={columns} rows={value.entries} keyOf={(entry) => entry.id} onOpen={setOpen} openLabel={(entry) => `看${entry.actor?.name ?? '系统'}的“${entry.actionLabel}”`} />
            <Pager page={value.page} pageSize={value.pageSize} total={value.total} unit="条" onChange={setPage} />
          </Box>
        )}
      </QueryView>
      <Sheet isOpen={open !== undefined} title={open?.actionLabel ?? ''} onClose={() => setOpen(undefined)}>
        {open ? (
          <Facts
            items={[
              { name: '时间', value: formatInstant(open.at) },
              { name: '谁', value: open.actor?.name ?? '系统' },
              { name: '对象', value: `${open.subjectLabel} ${open.subjectId}` },
              ...(open.position === null ? [] : [{ name: '序号', value: `第 ${open.position} 条` }]),
              { name: '之前', value: written(open.before) },
              { name: '之后', value: written(open.after) },
            ]}
          />
        ) : null}
      </Sheet>
    </Page>
  );
}

/** The recorded values as they stand in the log. */
function written(value: unknown): string {
  if (value === null || value === undefined) return '—';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}
