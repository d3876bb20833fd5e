import { Page, definePage } from '@/ui';

function MePage() {
  return <Page title="我的" tab="me" />;
}

export default definePage(MePage);
