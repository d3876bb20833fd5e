import { Page, definePage } from '@/ui';

function OrganisationPage() {
  return <Page title="组织" />;
}

export default definePage(OrganisationPage);
