import { definePage } from '@/ui';
import { CallsScreen } from '@/features/campaign/components/calls-screen';

export default definePage(CallsScreen);
