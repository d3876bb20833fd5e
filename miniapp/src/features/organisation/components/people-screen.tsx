import { readTree } from '@liangpai/shared/contracts';
import { useIsWide, usePageQuery, useQuery } from '@/platform';
import { Page } from '@/ui';
import { OrganisationDetail } from './organisation-detail';
import { PeopleList } from './people-list';
import '../organisation.scss';

/** The people of one organisation with the organisation at the head, or of everything within reach. */
export function PeopleScreen() {
  const { organisationId } = usePageQuery();
  const isWide = useIsWide();
  const tree = useQuery(readTree, organisationId ? {} : null);
  const node = tree.status === 'ready' ? tree.value.organisations.find((one) => one.id === organisationId) : undefined;
  return (
    <Page title={node?.shortName ?? '人员'} backTo="me" width={isWide ? 'wide' : 'read'}>
      {node ? <OrganisationDetail node={node} onChanged={tree.reload} /> : null}
      <PeopleList organisationId={organisationId} />
    </Page>
  );
}
