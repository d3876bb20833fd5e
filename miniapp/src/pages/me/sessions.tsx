import { Page, definePage } from '@/ui';

function MeSessionsPage() {
  return <Page title="登录过的设备" />;
}

export default definePage(MeSessionsPage);
