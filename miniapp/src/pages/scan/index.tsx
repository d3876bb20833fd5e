import { Page, definePage } from '@/ui';

function ScanPage() {
  return <Page title="扫一扫" tab="scan" />;
}

export default definePage(ScanPage);
