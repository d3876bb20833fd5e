import { readTree, type OrganisationNode } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openPage, useCan, useIsWide, useQuery } from '@/platform';
import { Box, Card, Page, QueryView, QuietButton } from '@/ui';
import { OrganisationDetail } from './organisation-detail';
import { OrganisationTree } from './organisation-tree';
import { PeopleList } from './people-list';
import '../organisation.scss';

/** The organisations within reach: a list on the phone, the tree beside its people on a desk. */
export function TreeScreen() {
  const query = useQuery(readTree, {});
  const isWide = useIsWide();
  const canImport = useCan('roster.import');
  const canGrant = useCan('role.grant');
  const [selectedId, setSelectedId] = useState<string>();
  const select = (node: OrganisationNode) => (isWide ? setSelectedId(node.id) : openPage('people', { organisationId: node.id }));
  return (
    <Page title="组织和人员" backTo="me" width="wide">
      <Box className="lp-org-actions">
        <QuietButton isSmall icon="search" onPress={() => openPage('people')}>找人</QuietButton>
        {canImport ? <QuietButton isSmall onPress={() => openPage('roster-import')}>导入名册</QuietButton> : null}
        {canGrant ? <QuietButton isSmall onPress={() => openPage('roles')}>职责授权</QuietButton> : null}
      </Box>
      <QueryView query={query} isEmpty={({ organisations }) => organisations.length === 0} empty={{ title: '没有您管理的组织', hint: '如有需要，请联系党群部授权。' }} lines={6}>
        {({ organisations }) => {
          const selected = organisations.find((node) => node.id === selectedId) ?? organisations.find((node) => !organisations.some((other) => other.id === node.parentId));
          return (
            <Box className="lp-org-panes">
              <Card>
                <OrganisationTree nodes={organisations} selectedId={isWide ? selected?.id : undefined} onSelect={select} />
              </Card>
              {isWide && selected ? (
                <Box className="lp-org-stack">
                  <OrganisationDetail key={selected.id} node={selected} onChanged={query.reload} />
                  <PeopleList key={`people-${selected.id}`} organisationId={selected.id} />
                </Box>
              ) : null}
            </Box>
          );
        }}
      </QueryView>
    </Page>
  );
}
