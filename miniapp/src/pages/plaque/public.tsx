import { Page, definePage } from '@/ui';

function PlaquePublicPage() {
  return <Page title="亮牌" />;
}

export default definePage(PlaquePublicPage);
