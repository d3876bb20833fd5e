import { Page, definePage } from '@/ui';

function OrganisationImportPage() {
  return <Page title="导入名册" />;
}

export default definePage(OrganisationImportPage);
