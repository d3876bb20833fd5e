import { DecideScreen } from '@/features/item-rating/components/decide-screen';
import { definePage } from '@/ui';

export default definePage(DecideScreen);
