import { Page, definePage } from '@/ui';

function SurveySlipPage() {
  return <Page title="测评票" />;
}

export default definePage(SurveySlipPage);
