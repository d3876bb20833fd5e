import { Page, definePage } from '@/ui';

function PlaqueListPage() {
  return <Page title="牌" />;
}

export default definePage(PlaqueListPage);
