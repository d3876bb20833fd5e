import { Page, definePage } from '@/ui';

function SurveyResultsPage() {
  return <Page title="测评结果" />;
}

export default definePage(SurveyResultsPage);
