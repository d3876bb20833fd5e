import { definePage } from '@/ui';
import { ShowScreen } from '@/features/card/components/show-screen';

export default definePage(ShowScreen);
