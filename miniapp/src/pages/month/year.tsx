import { Page, definePage } from '@/ui';

function MonthYearPage() {
  return <Page title="全年" />;
}

export default definePage(MonthYearPage);
