import { Page, definePage } from '@/ui';

function RulesTrialPage() {
  return <Page title="试算" />;
}

export default definePage(RulesTrialPage);
