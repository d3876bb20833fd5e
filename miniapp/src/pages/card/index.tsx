import { Page, definePage } from '@/ui';

function CardPage() {
  return <Page title="党员名片" tab="card" />;
}

export default definePage(CardPage);
