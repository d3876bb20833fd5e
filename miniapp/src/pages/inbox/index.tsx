import { InboxScreen } from '@/features/inbox/components/inbox-screen';
import { definePage } from '@/ui';

export default definePage(InboxScreen);
