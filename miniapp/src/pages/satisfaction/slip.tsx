import { SlipScreen } from '@/features/satisfaction/components/slip-screen';
import { definePage } from '@/ui';

export default definePage(SlipScreen);
