import { Page, definePage } from '@/ui';

function MonthWritePage() {
  return <Page title="写月度总结" />;
}

export default definePage(MonthWritePage);
