import { Page, definePage } from '@/ui';

function MePrivacyPage() {
  return <Page title="个人信息" />;
}

export default definePage(MePrivacyPage);
