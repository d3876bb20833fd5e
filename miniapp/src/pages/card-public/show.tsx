import { Page, definePage } from '@/ui';

function CardPublicShowPage() {
  return <Page title="党员名片" />;
}

export default definePage(CardPublicShowPage);
