import { Page, definePage } from '@/ui';

function OrganisationPeoplePage() {
  return <Page title="人员" />;
}

export default definePage(OrganisationPeoplePage);
