import { Page, definePage } from '@/ui';

function SurveyListPage() {
  return <Page title="测评" />;
}

export default definePage(SurveyListPage);
