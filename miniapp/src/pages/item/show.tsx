import { definePage } from '@/ui';
import { ItemShowScreen } from '@/features/item/components/show-screen';

export default definePage(ItemShowScreen);
