import { Page, definePage } from '@/ui';

function OrganisationPersonPage() {
  return <Page title="人员" />;
}

export default definePage(OrganisationPersonPage);
