import { listRoles } from '@liangpai/shared/contracts';
import { roleLabels, roles, type Role } from '@liangpai/shared/kernel';
import { useEffect, useState } from 'react';
import { toast, useQuery } from '@/platform';
import { Box, Card, Page, Pager, PrimaryButton, QueryView, SegmentedTabs, SelectField } from '@/ui';
import { GrantRoleSheet } from './grant-role-sheet';
import { RoleRow } from './role-row';
import '../organisation.scss';

const roleOptions = [{ value: 'any' as const, label: '全部职责' }, ...roles.map((role) => ({ value: role, label: roleLabels[role] }))];
const statusTabs = [{ value: 'current' as const, label: '现任' }, { value: 'all' as const, label: '全部（含已收回）' }];

/** Who holds what, where; granting and taking back. */
export function RolesScreen() {
  const [role, setRole] = useState<Role | 'any'>('any');
  const [status, setStatus] = useState<'current' | 'all'>('current');
  const [page, setPage] = useState(1);
  const [isGranting, setGranting] = useState(false);
  useEffect(() => setPage(1), [role, status]);
  const query = useQuery(listRoles, { status, page, pageSize: 20, ...(role === 'any' ? {} : { role }) });
  const finish = () => {
    setGranting(false);
    toast('已授予');
    query.reload();
  };
  return (
    <Page title="职责授权" backTo="me" actions={<PrimaryButton icon="plus" onPress={() => setGranting(true)}>授予职责</PrimaryButton>}>
      <SelectField label="职责" value={role} options={roleOptions} onChange={setRole} />
      <SegmentedTabs label="职责状态" tabs={statusTabs} value={status} onChange={setStatus} />
      <QueryView query={query} isEmpty={(value) => value.roles.length === 0} empty={{ title: '没有这样的职责', hint: '换个条件看看，或授予一项。', icon: 'lock' }} lines={5}>
        {(value) => (
          <Box className="lp-org-stack">
            <Card>
              {value.roles.map((held, at) => (
                <RoleRow key={held.id} held={held} hasPerson isDivided={at > 0} onChanged={query.reload} />
              ))}
            </Card>
            <Pager page={value.page} pageSize={value.pageSize} total={value.total} unit="项" onChange={setPage} />
          </Box>
        )}
      </QueryView>
      {isGranting ? <GrantRoleSheet onClose={() => setGranting(false)} onGranted={finish} /> : null}
    </Page>
  );
}
