import { readPerson, type ResponseOf } from '@liangpai/shared/contracts';
import { personKindLabels } from '@liangpai/shared/kernel';
import { useState } from 'react';
import { toast, usePageQuery, useQuery } from '@/platform';
import { Avatar, Box, Card, Columns, EmptyState, Facts, Heading, Meta, Page, QueryView, QuietButton } from '@/ui';
import { ActivationCard } from './activation-card';
import { GrantRoleSheet } from './grant-role-sheet';
import { LeavingCard } from './leaving-card';
import { PersonState } from './people-list';
import { RoleRow } from './role-row';
import '../organisation.scss';

type PersonDetail = ResponseOf<typeof readPerson>;

/** One person: who, which roles since when, how they sign in, on duty, leaving. */
export function PersonScreen() {
  const { id } = usePageQuery();
  const query = useQuery(readPerson, id ? { id } : null);
  if (!id) {
    return (
      <Page title="人员">
        <EmptyState title="没有指明是谁" hint="请从人员名册打开。" icon="me" />
      </Page>
    );
  }
  return (
    <Page title={query.status === 'ready' ? query.value.person.name : '人员'} backTo="me" width="wide">
      <QueryView query={query} lines={5}>
        {(detail) => (
          <Columns>
            <Box className="lp-org-stack">
              <PersonCard detail={detail} />
              <RolesCard detail={detail} onChanged={query.reload} />
            </Box>
            <Box className="lp-org-stack">
              <ActivationCard person={detail.person} account={detail.account} canIssue={detail.can.issueActivation && detail.person.leftOn === null} onChanged={query.reload} />
              {detail.can.manage ? (
                <LeavingCard person={detail.person} roleCount={detail.roles.filter((held) => held.status === 'current' || held.status === 'future').length} onChanged={query.reload} />
              ) : null}
            </Box>
          </Columns>
        )}
      </QueryView>
    </Page>
  );
}

function PersonCard({ detail: { person } }: { detail: PersonDetail }) {
  return (
    <Card>
      <Box className="lp-org-identity">
        <Avatar name={person.name} />
        <Box className="lp-row-main">
          <Heading>{person.name}</Heading>
          <Meta>{`${personKindLabels[person.kind]} · 工号 ${person.employeeNo}`}</Meta>
        </Box>
        <PersonState person={person} />
      </Box>
      <Facts
        items={[
          { name: '党支部', value: person.branch?.name ?? '未编入' },
          ...(person.partyGroup ? [{ name: '党小组', value: person.partyGroup.name }] : []),
          { name: '部门班组', value: person.department?.name ?? '—' },
          { name: '岗位职务', value: person.post || '—' },
          ...(person.joinedPartyOn ? [{ name: '入党日期', value: person.joinedPartyOn }] : []),
        ]}
      />
    </Card>
  );
}

function RolesCard({ detail, onChanged }: { detail: PersonDetail; onChanged: () => void }) {
  const [isGranting, setGranting] = useState(false);
  const finish = () => {
    setGranting(false);
    toast('已授予');
    onChanged();
  };
  return (
    <Card
      title="担任职责"
      aside={detail.can.grantRole && detail.person.leftOn === null ? <QuietButton isSmall icon="plus" onPress={() => setGranting(true)}>授予</QuietButton> : undefined}
    >
      {detail.roles.length === 0 ? <Meta>没有担任职责。</Meta> : detail.roles.map((held, at) => <RoleRow key={held.id} held={held} hasPerson={false} isDivided={at > 0} onChanged={onChanged} />)}
      {isGranting ? <GrantRoleSheet person={detail.person} onClose={() => setGranting(false)} onGranted={finish} /> : null}
    </Card>
  );
}
