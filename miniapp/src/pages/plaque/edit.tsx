import { Page, definePage } from '@/ui';

function PlaqueEditPage() {
  return <Page title="编辑牌" />;
}

export default definePage(PlaqueEditPage);
