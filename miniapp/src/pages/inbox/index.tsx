import { Page, definePage } from '@/ui';

function InboxPage() {
  return <Page title="待办" tab="inbox" />;
}

export default definePage(InboxPage);
