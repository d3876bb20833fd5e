import { Page, definePage } from '@/ui';

function RulesClausesPage() {
  return <Page title="办法条文" />;
}

export default definePage(RulesClausesPage);
