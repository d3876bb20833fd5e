import { Page, definePage } from '@/ui';

function SurveyRatePage() {
  return <Page title="服务评价" />;
}

export default definePage(SurveyRatePage);
