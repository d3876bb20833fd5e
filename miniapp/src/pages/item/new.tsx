import { definePage } from '@/ui';
import { ItemNewScreen } from '@/features/item/components/new-screen';

export default definePage(ItemNewScreen);
