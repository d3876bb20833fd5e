import { Page, definePage } from '@/ui';

function CommitmentReviewPage() {
  return <Page title="确认承诺" />;
}

export default definePage(CommitmentReviewPage);
