import { Page, definePage } from '@/ui';

function CardPublicPage() {
  return <Page title="名片公开" />;
}

export default definePage(CardPublicPage);
