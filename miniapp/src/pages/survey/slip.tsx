import { SlipScreen } from '@/features/survey/components/slip-screen';
import { definePage } from '@/ui';

export default definePage(SlipScreen);
