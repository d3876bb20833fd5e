import { Page, definePage } from '@/ui';

function CommitmentEditPage() {
  return <Page title="写承诺" />;
}

export default definePage(CommitmentEditPage);
