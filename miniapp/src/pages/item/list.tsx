import { definePage } from '@/ui';
import { ItemListScreen } from '@/features/item/components/list-screen';

export default definePage(ItemListScreen);
