import { definePage } from '@/ui';
import { CallScreen } from '@/features/campaign/components/call-screen';

export default definePage(CallScreen);
