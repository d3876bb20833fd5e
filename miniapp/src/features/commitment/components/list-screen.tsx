import { Page } from '@/ui';
import { WaitingList } from './waiting-list';

/** 待确认的承诺: everything that waits for the branch. */
export function ListScreen() {
  return (
    <Page title="待确认的承诺" backTo="me" width="wide">
      <WaitingList />
    </Page>
  );
}
