import { Page, definePage } from '@/ui';

function OrganisationRolesPage() {
  return <Page title="职务与权限" />;
}

export default definePage(OrganisationRolesPage);
