import { Page, definePage } from '@/ui';

function MonthScorePage() {
  return <Page title="月度评分" />;
}

export default definePage(MonthScorePage);
