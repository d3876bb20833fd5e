import { ShowScreen } from '@/features/item-rating/components/show-screen';
import { definePage } from '@/ui';

export default definePage(ShowScreen);
